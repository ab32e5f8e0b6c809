import { writtenKey } from './citekey';

/** A work as it is to be cited: its key, and what is said of the place. */
export interface CiteToWrite {
	readonly key: string;
	readonly prefix?: string;
	/** As it is typed: `p. 3`, `chap. 2`, `33–35 and passim`. */
	readonly locator?: string;
}

/** `group` is `[@a; @b, p. 3]`, `narrative` `@a [p. 3]`, `suppressed` `[-@a, p. 3]`. */
export type CiteForm = 'group' | 'narrative' | 'suppressed';

/**
 * Works as a citation in Pandoc's syntax.
 *
 * writeCitation([{ key: 'turing36', locator: 'p. 230' }, { key: 'church36', prefix: 'see' }], 'group')
 *   //=> '[@turing36, p. 230; see @church36]'
 */
export function writeCitation(cites: readonly CiteToWrite[], form: CiteForm): string {
	if (form !== 'narrative') return `[${cites.map((cite, i) => part(cite, form === 'suppressed' && i === 0)).join('; ')}]`;
	const [first, ...others] = cites;
	if (first === undefined) return '';
	const after = [plain(first.locator), ...others.map((cite) => part(cite, false))].filter((text) => text !== '');
	return writtenKey(first.key) + (after.length === 0 ? '' : ` [${after.join('; ')}]`);
}

function part({ key, prefix, locator }: CiteToWrite, suppressed: boolean): string {
	const before = plain(prefix);
	const after = plain(locator);
	return `${before === '' ? '' : `${before} `}${suppressed ? '-' : ''}${writtenKey(key)}${after === '' ? '' : `, ${after}`}`;
}

/**
 * Words of the reader inside a group: what would end it or begin another key is escaped, as are the marks of emphasis that do not pair,
 * which make no group of it (`Theorem 2*`); brackets that match are left.
 */
function plain(words: string | undefined): string {
	const text = (words ?? '')
		.replace(/\s+/g, ' ')
		.trim()
		// A backslash at the end would escape what follows.
		.replace(/(^|[^\\])\\$/, '$1\\\\');
	const balanced = /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(text);
	const paired = !/[*_]/.test(text.replace(/(\*\*?|_)(?=\S)[^*_]+\1/g, ''));
	const escaped = paired ? text : text.replace(/[*_]/g, (mark) => `\\${mark}`);
	return escaped.replace(balanced ? /[;@]/g : /[;@[\]]/g, (mark) => `\\${mark}`);
}
