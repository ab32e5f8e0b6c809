/**
 * A part of an address without its percent escapes; as it stands where they are none.
 * @example withoutEscapes('10.1007%2Fs1') //=> '10.1007/s1'
 */
export function withoutEscapes(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
