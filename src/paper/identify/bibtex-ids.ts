import type { PaperId } from '../identifier';
import { oneLine, plainTitle, unicodeFromTex } from '../tex';
import { findPaperIds, identify } from './recognise';

/** An entry of a `.bib` file: its key, its title, and the paper it names, or null when it names none we can look up. */
export interface BibtexPaper {
	readonly key: string;
	readonly title: string | null;
	readonly id: PaperId | null;
}

/** The papers of a `.bib` file, in its order. Entries are read for what names the paper; braces, quotes and `#` joins are understood. */
export function idsInBibtex(text: string): BibtexPaper[] {
	return entries(text).map(({ key, fields }) => {
		const title = fields.get('title');
		return { key, title: title === undefined ? null : plainTitle(title.replace(/[{}]/g, '')), id: idOf(fields) };
	});
}

// eprint = {hep-th/9901001}, archivePrefix = {arXiv}; eprint = {cs/0011004}, eprinttype = {arxiv}; arxivId = {…}
const ARXIV_FIELDS = ['eprint', 'arxivid', 'arxiv'];
// where an id may stand among other words: journal = {arXiv preprint arXiv:1906.01820}
const TEXT_FIELDS = [
	'journal',
	'journaltitle',
	'howpublished',
	'note',
	'number',
	'volume',
	'pages',
	'url',
	'pdf',
	'link',
	'ee',
	'biburl',
	'adsurl',
	'annote',
	'institution',
	'publisher',
	'booktitle',
	'keywords',
	'file',
];

/** arXiv's own fields first, then an arXiv id anywhere in the entry, then the DOI. */
function idOf(fields: ReadonlyMap<string, string>): PaperId | null {
	const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv';
	for (const name of ARXIV_FIELDS) {
		const value = fields.get(name);
		if (value === undefined || (name === 'eprint' && !/^arxiv$/i.test(archive.trim()))) continue;
		// primaryClass = {hep-th} with eprint = {9901001}
		const id = identify(value) ?? identify(`${fields.get('primaryclass')?.split('.')[0] ?? ''}/${value}`);
		if (id?.scheme === 'arxiv') return id;
	}
	const doi = fields.get('doi');
	const byDoi = doi === undefined ? null : identify(unescaped(doi));
	if (byDoi?.scheme === 'arxiv') return byDoi;
	const mentioned = TEXT_FIELDS.flatMap((name) => findPaperIds(unescaped(fields.get(name) ?? ''))).map(({ id }) => id);
	return mentioned.find(({ scheme }) => scheme === 'arxiv') ?? byDoi ?? mentioned[0] ?? null;
}

function unescaped(value: string): string {
	return value.replace(/\\([_%&#{}~])/g, '$1').replace(/[{}]/g, '');
}

/** Entries with their fields in lower case. A broken entry ends where the next one begins, so that the rest is still read. */
function entries(text: string): { key: string; fields: Map<string, string> }[] {
	// @article{Hubinger2019, or @misc( key,
	const starts = [...text.matchAll(/^[ \t]*@(\w+)\s*[{(]\s*([^,\s{}()"]+)\s*,/gm)].filter(
		([, type = '']) => !/^(?:comment|string|preamble)$/i.test(type),
	);
	return starts.map((start, at) => {
		const body = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length);
		return { key: start[2] ?? '', fields: fieldsOf(body) };
	});
}

function fieldsOf(body: string): Map<string, string> {
	const fields = new Map<string, string>();
	// name =
	const name = /([A-Za-z][\w-]*)\s*=\s*/y;
	let at = 0;
	while (at < body.length) {
		name.lastIndex = at;
		const found = name.exec(body);
		if (found === null) {
			at++;
			continue;
		}
		const { value, end } = valueAt(body, at + found[0].length);
		const field = (found[1] ?? '').toLowerCase();
		if (!fields.has(field)) fields.set(field, oneLine(unicodeFromTex(value)));
		at = Math.max(end, at + found[0].length);
	}
	return fields;
}

/** The value that begins at a place: in braces, in quotes, or bare, joined by `#`. */
function valueAt(body: string, from: number): { value: string; end: number } {
	let value = '';
	let at = from;
	for (;;) {
		const opening = body.charAt(at);
		if (opening === '{' || opening === '"') {
			let depth = 0;
			let end = at + 1;
			for (; end < body.length; end++) {
				const character = body.charAt(end);
				if (character === '\\') end++;
				else if (character === '"' && opening === '"' && depth === 0) break;
				else if (character === '{') depth++;
				else if (character === '}') {
					if (depth === 0 && opening === '{') break;
					depth--;
				}
			}
			value += body.slice(at + 1, end);
			at = end + 1;
		} else {
			const bare = /^[^\s,#{}()"]+/.exec(body.slice(at, at + 200))?.[0] ?? '';
			value += bare;
			at += bare.length;
		}
		const join = /^\s*#\s*/.exec(body.slice(at, at + 50))?.[0];
		if (join === undefined) return { value, end: at };
		at += join.length;
	}
}
