/* MathML as publishers deposit it within titles and abstracts, as the TeX a person would type. https://www.w3.org/TR/MathML3/ */

interface Element {
	readonly name: string;
	readonly children: (Element | string)[];
}

const TAG = /<(\/?)(?:\w+:)?([A-Za-z][\w-]*)([^<>]*?)(\/?)>/g;
const OPERATORS: Readonly<Record<string, string>> = { '−': '-', '\u2062': '', '\u2061': '', '\u2063': '', '\u200B': '', '\u00A0': ' ' };
/** Elements within elements that are read; what nests deeper is none a person wrote. */
const DEEPEST = 60;

/**
 * The formula of a `<math>` element as TeX, without dollars.
 * @example texFromMathml('<mml:math><mml:msub><mml:mi>T</mml:mi><mml:mi>c</mml:mi></mml:msub></mml:math>') //=> 'T_c'
 */
export function texFromMathml(xml: string): string {
	return written(tree(xml)).replace(/\s+/g, ' ').trim();
}

function tree(xml: string): Element {
	const root: Element = { name: 'root', children: [] };
	const open = [root];
	let from = 0;
	const inner = () => open[open.length - 1] ?? root;
	for (const match of xml.matchAll(TAG)) {
		const text = xml.slice(from, match.index).trim();
		if (text !== '') inner().children.push(text);
		from = match.index + match[0].length;
		const [, closing, name = '', attributes = '', empty] = match;
		if (closing === '/') {
			if (open.length > 1) open.pop();
		} else {
			const upright = /mathvariant\s*=\s*["']normal/.test(attributes) && /^mi$/i.test(name);
			const element: Element = { name: upright ? 'upright' : name.toLowerCase(), children: [] };
			inner().children.push(element);
			if (empty !== '/' && open.length < DEEPEST) open.push(element);
		}
	}
	const rest = xml.slice(from).trim();
	if (rest !== '') inner().children.push(rest);
	return root;
}

function written(element: Element | string): string {
	if (typeof element === 'string') return element;
	const parts = element.children.map(written);
	const [first = '', second = '', third = ''] = parts;
	const indices = (sub = '', sup = '') => `${sub === '' ? '' : `_${argument(sub)}`}${sup === '' ? '' : `^${argument(sup)}`}`;
	switch (element.name) {
		case 'msub':
		case 'munder':
			return `${base(first)}_${argument(second)}`;
		case 'msup':
		case 'mover':
			return element.name === 'mover' && /^[¯‾^~→]$/.test(second) ? accented(first, second) : `${base(first)}^${argument(second)}`;
		case 'msubsup':
		case 'munderover':
			return base(first) + indices(second, third);
		case 'mmultiscripts': {
			// base, sub, sup, …, <mprescripts/>, sub, sup
			const at = element.children.findIndex((child) => typeof child !== 'string' && child.name === 'mprescripts');
			const before = at < 0 ? '' : indices(parts[at + 1], parts[at + 2]);
			return `${before === '' ? '' : `{}${before}`}${base(first)}${at === 1 ? '' : indices(second, third)}`;
		}
		case 'mfrac':
			return `\\frac{${first}}{${second}}`;
		case 'msqrt':
			return `\\sqrt{${parts.join('')}}`;
		case 'mroot':
			return `\\sqrt[${second}]{${first}}`;
		case 'mfenced':
			return `(${parts.join(',')})`;
		case 'mi':
		case 'upright':
		case 'mtext':
			return (element.name === 'upright' ? /^[A-Za-z]+$/ : /^[A-Za-z]{2,}$/).test(parts.join(''))
				? `\\mathrm{${parts.join('')}}`
				: parts.join('');
		case 'mo':
			return OPERATORS[parts.join('')] ?? parts.join('');
		case 'mspace':
			return ' ';
		case 'annotation':
		case 'annotation-xml':
			return '';
		default:
			return parts.join('');
	}
}

function accented(text: string, mark: string): string {
	return `${mark === '^' ? '\\hat' : mark === '~' ? '\\tilde' : mark === '→' ? '\\vec' : '\\bar'}{${text}}`;
}

const base = (text: string): string => (text === '' ? '{}' : text);
const argument = (text: string): string => ([...text].length === 1 ? text : `{${text}}`);
