// What main.js must not say to load on iOS 15: one literal the engine cannot parse, and the whole plugin is absent there.
// esbuild lowers syntax; it leaves regular expressions as texts and library calls as they are, so both are looked for here.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Methods that came with iOS 16 or later and that nothing in main.js may call: name → since. */
const NEWER = {
	toSorted: '16',
	toReversed: '16',
	toSpliced: '16',
	groupBy: '17.4',
	withResolvers: '17.4',
	fromAsync: '16.4',
	union: '17',
	isDisjointFrom: '17',
	isSubsetOf: '17',
	isSupersetOf: '17',
	symmetricDifference: '17',
	isWellFormed: '16.4',
	toWellFormed: '16.4',
};

// (?<=…) and (?<!…): iOS 16.4. (?i:…): iOS 18. A flag v: iOS 17.
const LOOKBEHIND = /\(\?<[=!]/;
const INLINE_FLAGS = /\(\?[ims]+(?:-[ims]+)?:|\(\?-[ims]+:/;

/** `late("…", "u")` of scripts/late-patterns.cjs, whatever the function is called in main.js. */
function isLatePattern(node) {
	return (
		ts.isCallExpression(node) &&
		ts.isIdentifier(node.expression) &&
		node.arguments.length === 2 &&
		node.arguments.every((one) => ts.isStringLiteralLike(one)) &&
		/^[dgimsuvy]+$/.test(node.arguments[1].text)
	);
}

/** What is newer than iOS 15 in a text of JavaScript: sentences, none when it is fine. */
export function newerThanIos15(text) {
	const found = [];
	const source = ts.createSourceFile('main.js', text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
	for (const { messageText } of source.parseDiagnostics ?? [])
		found.push(`does not parse: ${typeof messageText === 'string' ? messageText : messageText.messageText}`);
	const say = (node, what) => found.push(`${what} at ${node.pos}: ${text.slice(Math.max(0, node.pos - 30), node.pos + 60)}`);
	const pattern = (node, body, flags) => {
		if (LOOKBEHIND.test(body)) say(node, 'lookbehind (iOS 16.4)');
		if (INLINE_FLAGS.test(body)) say(node, 'flags inside a group (iOS 18)');
		if (flags.includes('v')) say(node, 'flag v (iOS 17)');
	};
	const visit = (node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const at = node.text.lastIndexOf('/');
			pattern(node, node.text.slice(1, at), node.text.slice(at + 1));
		} else if (
			(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
			ts.isIdentifier(node.expression) &&
			node.expression.text === 'RegExp'
		) {
			const [body, flags] = (node.arguments ?? []).map((one) => (ts.isStringLiteralLike(one) ? one.text : ''));
			pattern(node, body ?? '', flags ?? '');
		} else if (isLatePattern(node)) {
			pattern(node, node.arguments[0].text, node.arguments[1].text);
		} else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
			const { text: name } = node.expression.name;
			if (Object.hasOwn(NEWER, name)) say(node, `${name}() (iOS ${NEWER[name]})`);
		} else if (ts.isClassStaticBlockDeclaration(node)) say(node, 'a static block (iOS 16.4)');
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const found = newerThanIos15(readFileSync(resolve(import.meta.dirname, '..', process.argv[2] ?? 'main.js'), 'utf8'));
	for (const one of found) console.error(one);
	process.exitCode = found.length === 0 ? 0 : 1;
}
