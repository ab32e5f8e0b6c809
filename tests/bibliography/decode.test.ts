/** Files of bibliographies by their bytes: what encoding they are in, whatever they say of it. */
import { decodeBibliography } from '../../src/bibliography/decode';

const TEXT = '@book{a, title = {Über Größen}}';
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (littleEndian: boolean) => {
	const bytes = new Uint8Array(TEXT.length * 2);
	const view = new DataView(bytes.buffer);
	Array.from(TEXT, (character, at) => view.setUint16(at * 2, character.charCodeAt(0), littleEndian));
	return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test.each<[string, Uint8Array, string]>([
	['UTF-8', utf8, TEXT],
	['UTF-8 with its mark', joined([0xef, 0xbb, 0xbf], utf8), TEXT],
	['half of a mark is two letters', joined([0xef, 0xbb], latin('a')), 'ï»a'],
	['UTF-16, little end first', joined([0xff, 0xfe], utf16(true)), TEXT],
	['UTF-16, big end first', joined([0xfe, 0xff], utf16(false)), TEXT],
	['UTF-16 without its mark, little end first', utf16(true), TEXT],
	['UTF-16 without its mark, big end first', utf16(false), TEXT],
	['windows-1252, which says nothing', latin(TEXT), TEXT],
	['what says it is UTF-8 and is not', latin(`% Encoding: UTF-8\n${TEXT}`), `% Encoding: UTF-8\n${TEXT}`],
	['what says it is windows-1252 and is UTF-8', joined(latin('% Encoding: Cp1252\n'), utf8), `% Encoding: Cp1252\n${TEXT}`],
	["Java's name of windows-1251", joined(latin('% Encoding: Cp1251\n'), [0xcc, 0xe8, 0xf0]), '% Encoding: Cp1251\nМир'],
	["Java's name of ISO 8859-2", joined(latin('% Encoding: ISO8859_2\n'), [0xb1]), '% Encoding: ISO8859_2\ną'],
	["Java's name of a Macintosh's", joined(latin('% Encoding: MacRoman\n'), [0x8a]), '% Encoding: MacRoman\nä'],
	['an encoding there is not', joined(latin('% Encoding: x-none\n'), [0xe4]), '% Encoding: x-none\nä'],
	['nothing', new Uint8Array(), ''],
	['a zero alone is no UTF-16', joined(latin('abc'), [0], latin('def')), 'abc\u0000def'],
])('%s', (_, bytes, text) => expect(decodeBibliography(bytes)).toBe(text));
