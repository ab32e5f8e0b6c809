// How long data is written into main.js; src/citation/styles/base85.ts reads it.

/** Four bytes as five letters, those from `#` on, `x` in the place of the backslash. */
function base85(bytes) {
	let text = '';
	for (let at = 0; at < bytes.length; at += 4) {
		let value = 0;
		for (let byte = 0; byte < 4; byte++) value = value * 256 + (bytes[at + byte] ?? 0);
		let five = '';
		for (let letter = 0; letter < 5; letter++) {
			const code = (value % 85) + 35;
			five = String.fromCharCode(code === 92 ? 120 : code) + five;
			value = Math.floor(value / 85);
		}
		text += five;
	}
	return text;
}

module.exports = { base85 };
