import { oneLine, unicodeFromTex } from '../paper/tex';
import { textOf } from './answer';
import { KNOWN_TAG, decodedMarkup, withoutEntities } from '../paper/entities';
import { texFromMathml } from './mathml';

// Elements that begin a line of their own; all others stand within words.
const BLOCK = /<\/?(?:\w+:)?(?:p|sec|title|br|list|list-item|li|ul|ol|div|disp-formula)(?:\s[^<>]*)?\/?>/gi;
// An attribute has a value: `a<b and c>d` is no tag.
const ANY_TAG = /<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/g;
const MATH = /<(?:mml:)?math\b[^<>]*>[\s\S]*?<\/(?:mml:)?math>/gi;
const TEX_MATH = /<(?:jats:)?tex-math\b[^<>]*>([\s\S]*?)<\/(?:jats:)?tex-math>/gi;
const ALTERNATIVES = /<(?:jats:)?alternatives\b[^<>]*>([\s\S]*?)<\/(?:jats:)?alternatives>/gi;
// An element symbol, or several with their numbers: what goes on behind an index in `H₂O`, `TiO₂Cl`
const FORMULA_GOES_ON = /^(?:[A-Z][a-z]?\d*){1,4}(?![a-z])/;

// Blanks of no width and soft hyphens; joiners belong to their script.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const SUPERSCRIPT: Readonly<Record<string, string>> = { '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' };

/**
 * Titles, names and abstracts of services as a person would have typed them, on one line: entities resolved however often they were
 * encoded, tags of JATS, HTML and MathML gone without holes, formulas as `$…$`, TeX accents as Unicode. Of a list the first text.
 *
 * plainText(['Films of RuO\n <sub>2</sub>\n &amp;amp; Cu']) //=> 'Films of RuO2 & Cu'
 */
export function plainText(value: unknown): string | undefined {
	const text = textOf(Array.isArray(value) ? value[0] : value);
	if (text === undefined) return undefined;
	// Most texts have neither.
	const bare = /[<&]/.test(text) ? decodedMarkup(text, withoutMarkup) : text;
	const read = oneLine(unicodeFromTex(inlineMath(bare)).replace(INVISIBLE, ''));
	return read === '' ? undefined : read;
}

/** The same of a text in paragraphs, parted by an empty line; a heading stands before its paragraph. */
export function plainParagraphs(value: unknown): string | undefined {
	const paragraphs = (textOf(value) ?? '').split(/<\/(?:jats:)?p>/i).flatMap((part) => {
		const headed = part.replace(/(<(?:jats:)?title>[^<]*?)[.:]?\s*(<\/(?:jats:)?title>)(?=\s*<(?:jats:)?p\b)/gi, '$1:$2');
		return plainText(headed) ?? [];
	});
	return paragraphs.length === 0 ? undefined : paragraphs.join('\n\n');
}

function withoutMarkup(text: string, wasEncoded: boolean): string {
	const plain = text
		.replace(/<!--[^<>]*>|<!\[CDATA\[|\]\]>/g, '')
		// <sc>d</sc>-Glucose
		.replace(/<(?:jats:)?scp?>([dl])<\/(?:jats:)?scp?>(?=-)/g, (_whole, letter: string) => letter.toUpperCase());
	return withoutTags(withFormulas(plain), wasEncoded ? KNOWN_TAG : ANY_TAG);
}

/** MathML and `<tex-math>` as `$…$`; of alternatives the TeX. */
function withFormulas(text: string): string {
	if (!/math\b/i.test(text)) return text;
	return text
		.replace(ALTERNATIVES, (whole, inside: string) => (/<(?:jats:)?tex-math/i.test(inside) ? inside.replace(MATH, '') : whole))
		.replace(TEX_MATH, (_whole, tex: string) => {
			const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(tex)?.[1] ?? tex;
			return formula(body.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/^[\s$]+|[\s$]+$/g, ''));
		})
		.replace(MATH, (xml) => formula(texFromMathml(withoutEntities(xml))));
}

function formula(tex: string): string {
	// A number, or a word upright, needs no dollars.
	const upright = /^\\mathrm\{([A-Za-z]+)\}$/.exec(tex)?.[1];
	return tex === '' ? '' : upright !== undefined ? upright : /^[\d.,]+$/.test(tex) ? tex : `$${tex}$`;
}

function withoutTags(text: string, tags: RegExp): string {
	return (
		text
			// The heading over an abstract says nothing.
			.replace(/<(?:jats:)?title>([\s\S]*?)<\/(?:jats:)?title>/gi, (_whole, heading: string) =>
				/^(?:abstract|summary)[.:]?$/i.test(heading.replace(/<[^>]*>/g, '').trim()) ? '' : ` ${heading} `,
			)
			// A deposit that was laid out in lines: no blank stands before an index, nor behind one within a formula.
			.replace(/\s*\n\s*(?=<(?:jats:)?su[bp]\b)/gi, '')
			.replace(
				/(<\/(?:jats:)?su[bp]>)\s*\n\s*(\S*)/gi,
				(_whole, tag: string, next: string) => `${tag}${/^[-,.;:)\]]/.test(next) || FORMULA_GOES_ON.test(next) ? '' : ' '}${next}`,
			)
			// Paragraphs stand apart, emphasis and indices within words do not. Angle brackets of formulas (`p < 0.05`) are no tags.
			.replace(BLOCK, ' ')
			.replace(new RegExp(`([([])\\s*\\n\\s*(?=${tags.source})`, tags.flags), '$1')
			.replace(new RegExp(`(${tags.source})\\s*\\n\\s*(?=[-,.;:)\\]])`, tags.flags), '$1')
			// 10<sup>-3</sup> is no difference
			.replace(/(\d)<(?:jats:)?sup>\s*([-−–+]?\d+)\s*<\/(?:jats:)?sup>/gi, (_whole, base: string, power: string) => base + raised(power))
			.replace(tags, '')
	);
}

function raised(power: string): string {
	return power.replace(/./gu, (sign) => SUPERSCRIPT[sign] ?? '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign)));
}

/** `$$…$$` within a line is a formula in the line: `$…$`; `\(…\)` likewise. */
function inlineMath(text: string): string {
	return text
		.replace(/\$\$([^$]+)\$\$/g, (_whole, tex: string) => `$${tex.trim()}$`)
		.replace(/\\\(([^$]+?)\\\)/g, (_whole, tex: string) => `$${tex.trim()}$`);
}
