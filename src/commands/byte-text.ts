const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/** Whether a path of the vault names a picture, which is bytes where a note is text. */
export function isPicture(path: string): boolean {
	return PICTURE.test(path);
}

/** Bytes as a text of as many characters, each its byte's number, so that the log of operations tells pictures apart as it does notes. */
export function byteText(bytes: Uint8Array): string {
	return new TextDecoder('utf-16le').decode(new Uint16Array(bytes));
}

/** The bytes that `byteText` made a text of. */
export function bytesOf(text: string): ArrayBuffer {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
	return bytes.buffer;
}
