import { Platform, requestUrl } from 'obsidian';
import type { App } from 'obsidian';
import { PaperError, reason, reasonOf, notFound } from '../../failure';
import type { Attachments } from '../../commands/ports/network';
import { politeGet } from '../../sources/polite-get';
import type { PoliteParts } from '../../sources/polite-get';
import { byteText } from '../../commands/byte-text';
import { makeFolders } from './note-store';

/** `%PDF`, as every PDF begins. */
const MAGIC = [0x25, 0x50, 0x44, 0x46];

/**
 * Where in the vault a file may lie that a library names `C:\\Library\\Papers\\x.pdf` or `files/12/x.pdf`: beside the library's own file,
 * then under each end of the path, the longest first.
 */
export function placesOf(file: string, from: string): string[] {
	const parts = file
		.replace(/\\/g, '/')
		.split('/')
		.filter((part) => part !== '' && part !== '.');
	if (parts.includes('..') || parts.length > 40) return [];
	const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
	const ends = parts.map((_, at) => parts.slice(at).join('/'));
	return [`${folder}${parts.join('/')}`, ...ends];
}

/** Pictures by the bytes they begin with; `.` is any byte. An SVG may hold a program, so it is none of them. */
const PICTURES: readonly (readonly [RegExp, string])[] = [
	[/^\x89PNG\r\n[\s\S]\n/, 'png'],
	[/^\xff\xd8\xff/, 'jpg'],
	[/^GIF8[79]a/, 'gif'],
	[/^RIFF[\s\S]{4}WEBP/, 'webp'],
];
/** More bytes than a figure has. */
const MOST_OF_PICTURE = 8_000_000;

/** A PDF may take as long. */
const PATIENCE = 5 * 60_000;
/** On a phone the app hands a body over in base64, and is ended by the system above some 20 MB. */
const MOST_ON_MOBILE = 15_000_000;

/** Files beside the notes. Downloads keep the same queue as every other question to arXiv, whose state is shared. */
export function attachments(app: App, parts: Omit<PoliteParts, 'request'>): Attachments {
	let bytes: ArrayBuffer | null = null;
	const get = politeGet({
		...parts,
		async request(url, headers) {
			bytes = null;
			const response = await requestUrl({ url, headers: { ...headers }, throw: false });
			const found = lowerCased(response.headers);
			const isText = /^text\//.test(found['content-type'] ?? '');
			if (response.status === 200) bytes = response.arrayBuffer;
			return { status: response.status, text: isText ? response.text : '', headers: found };
		},
	});
	const head = politeGet({
		...parts,
		async request(url, headers) {
			const response = await requestUrl({ url, method: 'HEAD', headers: { ...headers }, throw: false });
			return { status: response.status, text: '', headers: lowerCased(response.headers) };
		},
	});
	return {
		async tooLarge(url, signal) {
			if (!Platform.isMobile) return null;
			const { headers } = await head(url, signal === undefined ? {} : { signal });
			const bytes = Number(headers['content-length']);
			// A size nobody names may be any.
			return Number.isFinite(bytes) && bytes > 0 && bytes <= MOST_ON_MOBILE
				? null
				: { bytes: bytes > 0 ? bytes : null, most: MOST_ON_MOBILE };
		},
		async place(name, note) {
			const free = await app.fileManager.getAvailablePathForAttachment(name, note);
			// The app proposes another name where one is taken: `2001.00001 1.pdf` says that `2001.00001.pdf` is there.
			const path = free.replace(/[^/]*$/, name);
			return { path, exists: app.vault.getAbstractFileByPath(path) !== null };
		},
		async read(path) {
			const file = app.vault.getFileByPath(path);
			if (file === null) throw new PaperError({ kind: 'not-a-note', path });
			try {
				return new Uint8Array(await app.vault.readBinary(file));
			} catch (error) {
				throw new PaperError({ kind: 'read-failed', path, reason: reasonOf(error) });
			}
		},
		list: (endings) =>
			app.vault
				.getFiles()
				.filter(({ extension }) => endings.includes(extension.toLowerCase()))
				.map(({ path }) => path)
				.sort(),
		find(file, from) {
			for (const path of placesOf(file, from)) if (app.vault.getFileByPath(path) !== null) return path;
			const name = file.replace(/^.*[\\/]/, '');
			return app.metadataCache.getFirstLinkpathDest(name, from)?.path ?? null;
		},
		async picture(url, signal) {
			const { status } = await get(url, { accept: 'image/*', limit: PATIENCE, ...(signal === undefined ? {} : { signal }) });
			if (status !== 200 || bytes === null) throw notFound(url, 'arXiv');
			const body = new Uint8Array(bytes);
			const ending = PICTURES.find(([begin]) => begin.test(byteText(body.subarray(0, 16))))?.[1];
			if (ending === undefined || body.length > MOST_OF_PICTURE)
				throw new PaperError({ kind: 'unreadable', input: url, source: 'arXiv', detail: reason('reason.no-picture') });
			return { bytes: body, ending };
		},
		async download(url, path, signal) {
			const { status } = await get(url, { accept: 'application/pdf', limit: PATIENCE, signal });
			const body = bytes;
			if (status >= 500) throw new PaperError({ kind: 'source-error', input: url, source: 'arXiv', status });
			if (status !== 200 || body === null) throw notFound(url, 'arXiv');
			const head = new Uint8Array(body.slice(0, 4));
			if (!MAGIC.every((byte, at) => head[at] === byte))
				throw new PaperError({ kind: 'unreadable', input: url, source: 'arXiv', detail: reason('reason.no-pdf') });
			try {
				await makeFolders(app, path);
				await app.vault.createBinary(path, body);
			} catch (error) {
				throw error instanceof PaperError ? error : new PaperError({ kind: 'write-failed', path, reason: reasonOf(error) });
			}
		},
	};
}

function lowerCased(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
	return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}
