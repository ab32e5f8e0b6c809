import { reason } from '../../failure';
import type { CslElement } from './csl-element';

/** What is wrong with a text that should be XML, and where. */
export class XmlError extends Error {}

// <name a="1" b='2'>, </name>, <name/>, <!-- … -->, <![CDATA[ … ]]>, <? … ?>, <!DOCTYPE …>
const MARKUP =
	/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * The root element of an XML text: elements, attributes and text, white space between elements left out.
 * Throws an XmlError that names the line when the text is not well-formed. HTML parsers forgive too much to tell.
 */
export function parseXml(source: string): CslElement {
	const text = source.replace(/^\ufeff/, '');
	const open: { name: string; attrs: Record<string, string>; children: (CslElement | string)[] }[] = [];
	let root: CslElement | null = null;
	let from = 0;
	const line = (at: number) => text.slice(0, at).split('\n').length;
	const say = (at: number, what: string) => new XmlError(reason('reason.xml-line', { line: line(at), what }));
	const addText = (raw: string, at: number, decode: boolean) => {
		if (decode && raw.includes('<'))
			throw say(at + raw.indexOf('<'), reason('reason.xml-not', { text: raw.slice(raw.indexOf('<')).slice(0, 20) }));
		const parent = open[open.length - 1];
		if (parent !== undefined && raw.trim() !== '') parent.children.push(decode ? decoded(raw) : raw);
		else if (parent === undefined && raw.trim() !== '') throw say(at, reason('reason.xml-outside'));
	};
	for (const match of text.matchAll(MARKUP)) {
		addText(text.slice(from, match.index), from, true);
		from = match.index + match[0].length;
		const [, cdata, closing, name, attributes = '', empty] = match;
		if (cdata !== undefined) addText(cdata, match.index, false);
		if (name === undefined) continue;
		if (closing === '/') {
			const element = open.pop();
			if (element === undefined || element.name !== name)
				throw say(
					match.index,
					reason('reason.xml-closes', { name, other: element === undefined ? reason('reason.xml-nothing') : `<${element.name}>` }),
				);
			const parent = open[open.length - 1];
			if (parent === undefined) root = element;
			else parent.children.push(element);
			continue;
		}
		if (root !== null) throw say(match.index, reason('reason.xml-second'));
		const element = { name, attrs: attributesOf(attributes), children: [] };
		if (empty !== '/') open.push(element);
		else if (open.length === 0) root = element;
		else open[open.length - 1]?.children.push(element);
	}
	addText(text.slice(from), from, true);
	const unclosed = open[open.length - 1];
	if (unclosed !== undefined) throw say(text.length, reason('reason.xml-open', { name: unclosed.name }));
	if (root === null) throw new XmlError(reason('reason.xml-none'));
	return root;
}

function attributesOf(text: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) attributes[name] = decoded(double ?? single ?? '');
	return attributes;
}

function decoded(text: string): string {
	return text.replace(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return ENTITIES[name] ?? whole;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
