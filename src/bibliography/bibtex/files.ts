/** Fields that hold files, in the order they are trusted. */
const FIELDS = ['file', 'pdf', 'local-url', 'filename', 'files', 'localfile'] as const;

/**
 * The files of an entry, PDFs first, as Zotero (`Title:/path/x.pdf:application/pdf;…`), JabRef (`desc:path:PDF`), Mendeley (`:path:pdf`)
 * and others write them. Addresses are no files.
 * @example filesOfBibtex(new Map([['file', 'Full Text:files/12/x.pdf:application/pdf;Snapshot:s.html:text/html']])) //=> ['files/12/x.pdf',
 * 's.html']
 */
export function filesOfBibtex(fields: ReadonlyMap<string, string>): string[] {
	const files = FIELDS.flatMap((field) => filesIn(fields.get(field) ?? '', field === 'file'));
	const unique = [...new Set(files.filter((file) => file !== '' && !/^(?:https?|ftp|javascript|data):/i.test(file)))];
	return [...unique.filter(isPdf), ...unique.filter((file) => !isPdf(file))];
}

function isPdf(file: string): boolean {
	return /\.pdf$/i.test(file);
}

function filesIn(value: string, isList: boolean): string[] {
	const bare = value
		.replace(/\{\\_\}|\\_/g, '_')
		.replace(/\{\\&\}|\\&/g, '&')
		.replace(/^\{|\}$/g, '')
		.trim();
	if (bare === '') return [];
	// An address alone has no description before its colon.
	return cut(bare, ';').map((file) =>
		(isList && !/^\s*\w+:\/\//.test(file) ? pathOf(file) : unescaped(file)).replace(/^file:\/\/(?:localhost)?/i, '').trim(),
	);
}

/** The path among description, path and type; a Windows drive has a colon of its own. */
function pathOf(file: string): string {
	const parts = cut(file, ':').map(unescaped);
	if (parts.length === 1) return parts[0] ?? '';
	// C:/x.pdf alone
	if (parts.length === 2 && /^[A-Za-z]$/.test(parts[0] ?? '')) return parts.join(':');
	const type = parts[parts.length - 1] ?? '';
	const hasType = /^(?:[\w.+-]+\/[\w.+-]+|[A-Za-z][\w ]{0,20})?$/.test(type) && !/\.\w{2,4}$/.test(type);
	const inner = hasType ? parts.slice(1, -1) : parts.slice(1);
	if (inner.length === 0) return parts[0] ?? '';
	// desc:C:/x.pdf:PDF, and C:/x.pdf:PDF without a description
	const drive = /^[A-Za-z]$/.test(parts[0] ?? '') && /^[\\/]/.test(inner[0] ?? '');
	return drive ? `${parts[0] ?? ''}:${inner.join(':')}` : inner.join(':');
}

/** A text cut at a character no backslash stands before. */
function cut(text: string, at: string): string[] {
	const parts: string[] = [''];
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (character === '\\' && /[:;\\]/.test(text.charAt(index + 1))) {
			parts[parts.length - 1] += character + text.charAt(index + 1);
			index++;
		} else if (character === at) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts.map((part) => part.trim());
}

function unescaped(text: string): string {
	return text.replace(/\\([:;\\])/g, '$1');
}
