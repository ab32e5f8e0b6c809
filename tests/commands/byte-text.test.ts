import { byteText, bytesOf, isPicture } from '../../src/commands/byte-text';
import { bestTime } from '../measure';

test('every byte comes back as it was, wherever it stands', () => {
	const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7) % 256);
	for (const length of [0, 1, 256, 8191, 8192, 8193, 20_000]) {
		const some = bytes.subarray(0, length);
		expect([length, Buffer.from(bytesOf(byteText(some))).equals(some)]).toEqual([length, true]);
	}
});

test('a picture of megabytes is a text, and bytes again, in a few times what it takes to look at each of them', async () => {
	const bytes = new Uint8Array(4_000_000).fill(0xd8);
	const text = byteText(bytes);
	const looked = await bestTime(3, () => {
		for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	});
	const most = looked * 10 + 50;
	expect(await bestTime(3, () => byteText(bytes))).toBeLessThan(most);
	expect(await bestTime(3, () => bytesOf(text))).toBeLessThan(most);
});

test.each([
	['a.png', true],
	['Folder/b.JPEG', true],
	['c.webp', true],
	['c.svg', false],
	['png.md', false],
	['png', false],
])('%s is a picture: %s', (path, is) => expect(isPicture(path)).toBe(is));
