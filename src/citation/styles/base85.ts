/**
 * Bytes out of text in which five letters stand for four bytes, as the build writes long data into main.js: a sixteenth less than
 * base64. The letters are those from `#` on, `x` in the place of the backslash. Up to three zero bytes may follow what was written.
 */
export function fromBase85(text: string): Uint8Array {
	const bytes = new Uint8Array((text.length / 5) * 4);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at += 5) {
		let value = 0;
		for (let letter = 0; letter < 5; letter++) {
			const code = text.charCodeAt(at + letter);
			value = value * 85 + (code === 120 ? 92 : code) - 35;
		}
		view.setUint32((at / 5) * 4, value);
	}
	return bytes;
}
