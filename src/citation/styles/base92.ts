/**
 * Bytes out of text in which two letters stand for 13 bits, as the build writes long data into main.js: a thirteenth less than base64.
 * The letters are those from `#` on, `!` in the place of the backslash. A zero byte may follow what was written.
 */
export function fromBase92(text: string): Uint8Array {
	const bytes = new Uint8Array(Math.floor((text.length / 2) * (13 / 8)));
	const digit = (at: number) => {
		const code = text.charCodeAt(at);
		return (code === 33 ? 92 : code) - 35;
	};
	let value = 0;
	let bits = 0;
	let to = 0;
	for (let at = 0; at < text.length; at += 2) {
		value = (value << 13) | (digit(at) * 92 + digit(at + 1));
		for (bits += 13; bits >= 8; bits -= 8) bytes[to++] = value >> (bits - 8);
		value &= (1 << bits) - 1;
	}
	return bytes;
}
