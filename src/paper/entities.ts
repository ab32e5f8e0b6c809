import { GREEK } from './tex-characters';

// The accents of HTML's entity names: &uuml; &Ccedil; &scaron; &odblac;
const ACCENTS: Readonly<Record<string, string>> = {
	grave: '\u0300',
	acute: '\u0301',
	circ: '\u0302',
	tilde: '\u0303',
	macr: '\u0304',
	breve: '\u0306',
	dot: '\u0307',
	uml: '\u0308',
	ring: '\u030A',
	dblac: '\u030B',
	caron: '\u030C',
	cedil: '\u0327',
	ogon: '\u0328',
};

const NAMED: ReadonlyMap<string, string> = new Map(
	(
		'amp & lt < gt > quot " apos \' szlig ß aelig æ AElig Æ oelig œ OElig Œ oslash ø Oslash Ø lslash ł Lslash Ł lstrok ł Lstrok Ł eth ' +
		'ð ETH Ð thorn þ THORN Þ dstrok đ Dstrok Đ inodot ı imath ı ' +
		'ndash – mdash — hyphen - lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › hellip … middot · bull • ' +
		'prime ′ Prime ″ dagger † Dagger ‡ ' +
		'times × divide ÷ plusmn ± minus − deg ° micro µ sect § para ¶ copy © reg ® trade ™ euro € pound £ yen ¥ cent ¢ iexcl ¡ iquest ¿ sup1 ' +
		'¹ sup2 ² sup3 ³ frac12 ½ frac14 ¼ frac34 ¾ ordf ª ordm º ' +
		'le ≤ leq ≤ ge ≥ geq ≥ ne ≠ asymp ≈ ap ≈ sim ∼ cong ≅ equiv ≡ prop ∝ infin ∞ part ∂ nabla ∇ sum ∑ prod ∏ int ∫ radic √ isin ∈ notin ∉ ' +
		'sub ⊂ sube ⊆ sup ⊃ cap ∩ cup ∪ empty ∅ ' +
		'larr ← rarr → harr ↔ rArr ⇒ lArr ⇐ hArr ⇔ uarr ↑ darr ↓ ell ℓ hbar ℏ planck ℏ alefsym ℵ thetasym ϑ sigmaf ς epsi ε phiv ϕ num # ' +
		'dollar $ percnt % lpar ( rpar ) lsqb [ rsqb ] lbrace { rbrace } ast * plus + equals = comma , period . colon : semi ; sol / bsol ' +
		'\\ lowbar _ verbar | excl ! quest ?'
	)
		.split(' ')
		.reduce<[string, string][]>((pairs, word, at, all) => (at % 2 === 0 ? [...pairs, [word, all[at + 1] ?? '']] : pairs), [])
		.concat([
			['nbsp', '\u00A0'],
			['ensp', ' '],
			['emsp', ' '],
			['thinsp', '\u2009'],
			['shy', ''],
			['zwj', ''],
			['zwnj', ''],
		]),
);

// 0x80 to 0x9F, as the HTML standard maps references to them; what is undefined there is a blank.
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/g;
/** Sources encode what was encoded already: `&amp;amp;uuml;`. Deeper than this it is meant. */
const DEEPEST = 4;

/**
 * Text with the entities of HTML and XML resolved, however often they were encoded; what names no character stays.
 * @example withoutEntities('Genes &amp;amp; Cancer') //=> 'Genes & Cancer'
 */
export function withoutEntities(text: string): string {
	let read = text;
	for (let depth = 0, before = ''; depth < DEEPEST && read !== before && read.includes('&'); depth++) {
		before = read;
		read = read.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
			const code = decimal === undefined ? (hex === undefined ? undefined : parseInt(hex, 16)) : Number(decimal);
			if (code !== undefined) return character(code) ?? whole;
			return named(name ?? '') ?? whole;
		});
	}
	return read;
}

/** A character by its number; those a browser reads as windows-1252 too. Null for none that is text. */
function character(code: number): string | null {
	if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.charAt(code - 0x80);
	return code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
		? code === 9 || code === 10 || code === 13
			? ' '
			: null
		: String.fromCodePoint(code);
}

function named(name: string): string | null {
	const known = NAMED.get(name) ?? (Object.hasOwn(GREEK, name) ? GREEK[name] : undefined);
	if (known !== undefined) return known;
	const [, letter = '', accent = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
	const mark = Object.hasOwn(ACCENTS, accent) ? ACCENTS[accent] : undefined;
	return mark === undefined ? null : (letter + mark).normalize('NFC');
}

/** Tags of HTML, JATS and MathML as titles and abstracts have them: no words in angle brackets. */
export const KNOWN_TAG =
	/<\/?(?:(?:jats|mml):[\w-]+|i|b|em|strong|sub|sup|u|tt|sc|scp|p|br|div|ul|ol|li|span|font|italic|bold|underline|monospace|sans-serif|roman|ext-link|xref|inline-formula|title|sec|a)(?:\s+[\w:-]+\s*=[^<>]*)?\s*\/?>/gi;

/**
 * Text without its mark-up: its tags by `strip`, entities resolved, and then what was a tag encoded as text. Of those only a break, one
 * that closes itself, or one whose other half stands there too is a tag: “the mean &lt;p&gt;” is what its writer meant to say.
 */
export function decodedMarkup(text: string, strip: (text: string, wasEncoded: boolean) => string): string {
	const once = strip(text, false);
	const decoded = withoutEntities(once);
	if (decoded === once) return once;
	const halves = new Set(decoded.toLowerCase().match(/<\/?[a-z][\w:-]*/g));
	const kept = decoded.replace(/<(?!br\b|[^<>]*\/>)(\/?)([a-z][\w:-]*)/gi, (half, slash: string, name: string) =>
		halves.has(`${slash === '' ? '</' : '<'}${name.toLowerCase()}`) ? half : `\uE000${slash}${name}`,
	);
	return strip(kept, true).replace(/\uE000/g, '<');
}
