import { KNOWN_TAG, decodedMarkup } from '../paper/entities';

/**
 * A value without the HTML that publishers and tools leave in it: tags of emphasis, indices and paragraphs, entities however often they
 * were encoded. Angle brackets of formulas are no tags.
 *
 * withoutMarkup('On <i>n</i>-ary Wheels &amp; Cards') //=> 'On n-ary Wheels & Cards'
 */
export function withoutMarkup(text: string): string {
	return /[<&]/.test(text) ? decodedMarkup(text, withoutTags) : text;
}

function withoutTags(text: string): string {
	return text
		.replace(/<\/(?:p|div|li)>\s*<(?:p|div|li)[^<>]*>/gi, '\n\n')
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(KNOWN_TAG, '');
}
