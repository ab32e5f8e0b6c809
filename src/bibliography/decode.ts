/**
 * The text of a bibliography file by its bytes: a byte order mark, UTF-16 by its zeros, the `% Encoding:` JabRef writes, else UTF-8
 * where every byte fits, else windows-1252. A file may declare UTF-8 and hold something else; the bytes decide.
 */
export function decodeBibliography(bytes: Uint8Array): string {
	const [first = 0, second = 0, third = 0] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), 'utf-8');
	if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
	if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
	const zeros = zerosIn(bytes);
	if (zeros !== null) return decoded(bytes, zeros);
	const declared = /^[\s%]*encoding:\s*([\w-]+)/i.exec(ascii(bytes.subarray(0, 400)))?.[1];
	const utf8 = strict(bytes);
	if (utf8 !== null) return utf8;
	return (declared === undefined || /^utf-?8$/i.test(declared) ? null : inEncoding(bytes, declared)) ?? decoded(bytes, 'windows-1252');
}

/** Latin text in UTF-16 has a zero beside every letter. */
function zerosIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const head = bytes.subarray(0, 200);
	if (head.length < 4) return null;
	let even = 0;
	let odd = 0;
	for (let at = 0; at < head.length; at++) {
		if (head[at] !== 0) continue;
		if (at % 2 === 0) even++;
		else odd++;
	}
	const most = head.length * 0.4;
	return even > most && odd === 0 ? 'utf-16be' : odd > most && even === 0 ? 'utf-16le' : null;
}

function strict(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function inEncoding(bytes: Uint8Array, name: string): string | null {
	// JabRef's names are Java's: Cp1252, ISO8859_1, MacRoman
	const label = name
		.replace(/^Cp(\d+)$/i, 'windows-$1')
		.replace(/^ISO8859[_-](\d+)$/i, 'iso-8859-$1')
		.replace(/^MacRoman$/i, 'macintosh');
	try {
		return new TextDecoder(label).decode(bytes);
	} catch {
		return null;
	}
}

function decoded(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}

function ascii(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
