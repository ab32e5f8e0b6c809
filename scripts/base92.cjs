// How long data is written into main.js; src/citation/styles/base92.ts reads it.

/** 13 bits as two letters, those from `#` on, `!` in the place of the backslash. */
function base92(bytes) {
	let text = '';
	let value = 0;
	let bits = 0;
	const letter = (digit) => String.fromCharCode(digit === 57 ? 33 : digit + 35);
	const write = (pair) => (text += letter(Math.floor(pair / 92)) + letter(pair % 92));
	for (const byte of bytes) {
		value = (value << 8) | byte;
		bits += 8;
		if (bits < 13) continue;
		bits -= 13;
		write(value >> bits);
		value &= (1 << bits) - 1;
	}
	if (bits > 0) write(value << (13 - bits));
	return text;
}

module.exports = { base92 };
