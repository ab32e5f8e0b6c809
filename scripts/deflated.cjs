// How long data is deflated for main.js: by Zopfli, which takes seconds where others take none and makes a sixteenth less of it. What it
// made of the same bytes is kept, so that only the first build waits.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
// Not node:zlib: its output differs from one version of Node to the next, and main.js is to be the same on each.
const { deflateSync } = require('fflate');
const { base92 } = require('./base92.cjs');

const KEPT = join(__dirname, '../node_modules/.cache/deflated');
/** What Zopfli made, by the hash of what it was made of; null for what is to be asked of it. */
const made = new Map();

/** Bytes, deflated, as letters that src/citation/styles/base92.ts reads: by Zopfli within `packedTightly`, else at once. */
function deflatedText(bytes) {
	const key = createHash('sha256').update(bytes).digest('hex');
	const tight = made.get(key);
	if (tight !== undefined && tight.deflated !== null) return base92(tight.deflated);
	made.set(key, { bytes, deflated: null });
	return base92(deflateSync(bytes, { level: 9, mem: 12 }));
}

/** What `make` answers when every text it asks for is made by Zopfli. It is called twice: the first time tells which they are. */
async function packedTightly(make) {
	make();
	mkdirSync(KEPT, { recursive: true });
	for (const [key, { bytes, deflated }] of made) {
		if (deflated !== null) continue;
		const kept = join(KEPT, key);
		// Asked for here, since it makes every error of a program that has loaded it unreadable.
		if (!existsSync(kept)) writeFileSync(kept, await require('@gfx/zopfli').deflateAsync(bytes, { numiterations: 5 }));
		made.set(key, { bytes, deflated: readFileSync(kept) });
	}
	return make();
}

module.exports = { deflatedText, packedTightly };
