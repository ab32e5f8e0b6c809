import { withoutEntities } from '../paper/entities';

/**
 * A value without the HTML that publishers and tools leave in it: tags of emphasis, indices and paragraphs, entities however often they
 * were encoded. Angle brackets of formulas are no tags.
 *
 * withoutMarkup('On <i>n</i>-ary Wheels &amp; Cards') //=> 'On n-ary Wheels & Cards'
 */
export function withoutMarkup(text: string): string {
	if (!/[<&]/.test(text)) return text;
	const decoded = withoutEntities(withoutTags(text));
	// Tags may have been encoded as text.
	return /<[/a-z]/i.test(decoded) ? withoutTags(decoded) : decoded;
}

function withoutTags(text: string): string {
	return text
		.replace(/<\/(?:p|div|li)>\s*<(?:p|div|li)[^<>]*>/gi, '\n\n')
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/<\/?(?:i|b|u|em|strong|sc|scp|sup|sub|span|p|div|ul|ol|li|a|jats:\w+)(?:\s+[\w:-]+\s*=[^<>]*)?\s*\/?>/gi, '');
}
