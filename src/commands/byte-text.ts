const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;
const AT_ONCE = 8192;

/** Whether a path of the vault names a picture, which is bytes where a note is text. */
export function isPicture(path: string): boolean {
	return PICTURE.test(path);
}

/** Bytes as a text of as many characters, each its byte's number, so that the log of operations tells pictures apart as it does notes. */
export function byteText(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
	return text;
}

/** The bytes that `byteText` made a text of. */
export function bytesOf(text: string): ArrayBuffer {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer;
}
