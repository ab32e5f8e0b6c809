// Regular expressions that are made when they are first asked for. A pattern with `\p{…}` costs a table of Unicode for every name in it:
// the engine builds them all while it parses the file, used or not, and esbuild writes some as `new RegExp(…)`, made anew at each call.
// In the source they stay what they are; main.js has `late("…", "u")` in their place, once for each.
const ts = require('typescript');

/** Methods of strings that begin at the start whatever a pattern with `g` has found before. */
const FROM_THE_START = new Set(['replace', 'replaceAll', 'match', 'matchAll', 'split', 'search']);

/** What stands for such a pattern: the methods that strings and callers ask of one. */
const LATE_PATTERN = `class LatePattern {
	constructor(make) { this.make = make; this.made = null; }
	get pattern() { return (this.made ??= this.make()); }
	get source() { return this.pattern.source; }
	get flags() { return this.pattern.flags; }
	get global() { return this.pattern.global; }
	get lastIndex() { return this.pattern.lastIndex; }
	set lastIndex(at) { this.pattern.lastIndex = at; }
	test(text) { return this.pattern.test(text); }
	exec(text) { return this.pattern.exec(text); }
	[Symbol.match](text) { return this.pattern[Symbol.match](text); }
	[Symbol.matchAll](text) { return this.pattern[Symbol.matchAll](text); }
	[Symbol.replace](text, by) { return this.pattern[Symbol.replace](text, by); }
	[Symbol.search](text) { return this.pattern[Symbol.search](text); }
	[Symbol.split](text, limit) { return this.pattern[Symbol.split](text, limit); }
}
export const late = (source, flags) => new LatePattern(() => new RegExp(source, flags));
export const lateMade = (make) => new LatePattern(make);
`;

/**
 * The code of a TypeScript module with late patterns in it: literals with \`\\p\` wherever they stand, and every \`new RegExp(…)\` that
 * would be made while the module is loaded. Throws where a literal keeps a state that sharing it would spill.
 */
function withLatePatterns(code, path) {
	if (!/\\p\{|\bnew RegExp\(/i.test(code)) return code;
	const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
	const changes = [];
	const made = [];
	const visit = (node, isInFunction) => {
		if (ts.isRegularExpressionLiteral(node) && /\\p\{/i.test(node.text)) {
			const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
			if (isInFunction && (/y/.test(flags) || (/g/.test(flags) && !isGivenToAString(node))))
				throw new Error(`${path}: ${node.text} remembers where it was; name it outside of the function.`);
			const name = `late$${made.length}`;
			made.push(`const ${name} = /* @__PURE__ */ late(${JSON.stringify(source)}, '${flags}');`);
			changes.push({ from: node.getStart(file), to: node.end, text: name });
			return;
		}
		if (!isInFunction && ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp') {
			changes.push({ from: node.getStart(file), to: node.getStart(file), text: '/* @__PURE__ */ lateMade(() => ' });
			changes.push({ from: node.end, to: node.end, text: ')' });
		}
		const opensFunction = ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
		node.forEachChild((child) => visit(child, isInFunction || opensFunction));
	};
	visit(file, false);
	if (changes.length === 0) return code;
	let text = code;
	for (const { from, to, text: by } of changes.sort((a, b) => b.from - a.from)) text = text.slice(0, from) + by + text.slice(to);
	return `import { late, lateMade } from 'virtual:late';\n${made.join('\n')}\n${text}`;
}

function isGivenToAString(literal) {
	const call = literal.parent;
	return (
		ts.isCallExpression(call) &&
		call.arguments[0] === literal &&
		ts.isPropertyAccessExpression(call.expression) &&
		FROM_THE_START.has(call.expression.name.text)
	);
}

module.exports = { LATE_PATTERN, withLatePatterns };
