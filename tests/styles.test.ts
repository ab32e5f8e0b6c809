/** Holds styles.css to what every theme, direction and reader needs. */
import { readFileSync } from 'node:fs';

const css = readFileSync('styles.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
/** `property: value` of every declaration, with its line. */
const declarations = css.split('\n').flatMap((line, at) => {
	const match = /^\s*([\w-]+)\s*:\s*([^;{]+);/.exec(line);
	return match === null ? [] : [{ line: at + 1, property: match[1] ?? '', value: (match[2] ?? '').trim() }];
});
const shown = (found: typeof declarations) => found.map(({ line, property, value }) => `${line}: ${property}: ${value}`);

test('has declarations to look at, one a line', () => {
	expect(declarations.length).toBeGreaterThan(200);
	expect(css.split('\n').filter((line) => (line.match(/;/g) ?? []).length > 1)).toEqual([]);
});

test('every rule is closed before the next begins, but for those in a condition', () => {
	let open: string[] = [];
	const nested: string[] = [];
	for (const [, head = '', brace] of css.matchAll(/([^{}]*)([{}])/g)) {
		if (brace === '}') open = open.slice(0, -1);
		else {
			if (open.some((outer) => !outer.startsWith('@'))) nested.push(head.trim());
			open.push(head.trim());
		}
	}
	expect([nested, open]).toEqual([[], []]);
});

test('reads from either side: nothing is left or right', () => {
	const physical = declarations.filter(
		({ property, value }) =>
			/(?:^|-)(?:left|right)(?:-|$)/.test(property) || (/^(?:text-align|float|clear)$/.test(property) && /left|right/.test(value)),
	);
	expect(shown(physical)).toEqual([]);
	// margin: 0 1em 0 2em has a left and a right too.
	const four = declarations.filter(
		({ property, value }) => /^(?:margin|padding|border-width|inset|border-radius)$/.test(property) && sides(value) === 4,
	);
	expect(shown(four)).toEqual([]);
});

test('uses what every WebView draws: plain decoration, no indent of text', () => {
	expect(
		shown(
			declarations.filter(
				({ property, value }) =>
					property === 'text-indent' || /^text-decoration-/.test(property) || (property === 'text-decoration' && value.includes(' ')),
			),
		),
	).toEqual([]);
});

test('on paper the bar of a matrix and its buttons are gone, and its rows take the height they need', () => {
	const print = /@media print \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
	expect(print).toMatch(/\.spn-matrix-bar[\s\S]*?display: none/);
	expect(print).toMatch(/\.spn-matrix-row \{\s*height: auto/);
});

test('in live preview our heads leave room for the app’s own button', () => {
	expect(css).toMatch(/\.cm-preview-code-block \.spn-matrix-bar \{\s*padding-inline-end/);
});

test('has no !important', () => {
	expect(css).not.toContain('!important');
});

test('takes every colour from the theme', () => {
	const fixed = declarations.filter(
		({ property, value }) =>
			/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i.test(value) ||
			(/colou?r|background|border|shadow|fill|stroke|outline/.test(property) && NAMED_COLOUR.test(value.replace(/var\([^)]*\)/g, ''))),
	);
	expect(shown(fixed)).toEqual([]);
});

test('what moves stands still for those who asked for it', () => {
	const calm = [...css.matchAll(/@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/g)].map((m) => m[1] ?? '').join('\n');
	const moving = rules().filter(({ body, inMedia }) => !inMedia && /\b(?:animation|transition|scroll-behavior)\s*:(?!\s*none)/.test(body));
	for (const { selector } of moving) expect([selector, calm.includes(selector)]).toEqual([selector, true]);
	expect(moving.length).toBeGreaterThan(0);
});

test("styles nothing but the plugin's own elements", () => {
	const foreign = rules()
		.flatMap(({ selector }) => selector.split(/,\s*/))
		.filter((one) => !/\.spn-|^@property --spn-|^(?:from|to|\d+%)$/.test(one));
	expect(foreign).toEqual([]);
});

test("uses nothing newer than the app's minimum: no nesting, no @layer, no @scope", () => {
	expect(css).not.toMatch(/^\s*&|@layer|@scope|@starting-style/m);
});

const NAMED_COLOUR =
	/\b(?:black|white|red|green|blue|gr[ae]y|silver|yellow|orange|purple|gold|pink|brown|navy|teal|maroon|olive|lime|aqua)\b/i;

function sides(value: string): number {
	return value.replace(/\([^)]*\)/g, '()').split(/\s+/).length;
}

/** Selector and body of each rule; `inMedia` for those inside a media query. */
function rules(): { selector: string; body: string; inMedia: boolean }[] {
	const found: { selector: string; body: string; inMedia: boolean }[] = [];
	const outside = css.replace(/@(?:media|container|supports)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g, (_all, inner: string) => {
		found.push(...plain(inner).map((rule) => ({ ...rule, inMedia: true })));
		return '';
	});
	const keyframes = outside.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
	return [...plain(keyframes).map((rule) => ({ ...rule, inMedia: false })), ...found];
}

function plain(text: string): { selector: string; body: string }[] {
	return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map((m) => ({ selector: (m[1] ?? '').trim().replace(/\s+/g, ' '), body: m[2] ?? '' }));
}
