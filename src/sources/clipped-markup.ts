import { oneLine, unicodeFromTex } from '../paper/tex';

/* The markup that clippers leave in a saved page: HTML, Markdown, or both. */

/** Tags and entities of HTML, and Markdown's escapes; link syntax stays, since the links of authors say how their names split. */
export function markupOff(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			.replace(
				/<a\s[^<>]*?href="([^"<>]*)"[^<>]*>([\s\S]{0,2000}?)<\/a>/gi,
				(_whole, href: string, shown: string) => `[${shown.trim()}](${href})`,
			)
			.replace(/<(?:br|\/p|\/?tr|\/?table|\/div|\/h\d|\/li)\b[^<>]*>/gi, '\n')
			.replace(/<\/td>\s*<td[^<>]*>/gi, ' | ')
			.replace(
				/<\/?(?:table|tbody|thead|tr|td|th|p|div|span|abbr|strong|em|b|i|blockquote|h\d|ul|ol|li|summary|details|button|svg|path)\b[^<>]*>/gi,
				' ',
			)
			// <https://…>
			.replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
			.replace(/&nbsp;|\u00A0/g, ' ')
			.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')
			.replace(/\\([[\]()*_#~<>.-])/g, '$1')
	);
}

/** `[shown](address "title")` */
export const LINK = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g;

/** Words without links, emphasis, cell borders and quote marks. Twice, for a link around a bracketed version. */
export function plain(text: string): string {
	return text
		.replace(LINK, '$1')
		.replace(/^[ \t]*>+[ \t]?/gm, '')
		.replace(/\*\*|__/g, '')
		.replace(/^[ \t]*(?:\|[ \t]*)?(?::?-{3,}:?[ \t]*\|[ \t]*)+.*$/gm, '')
		.replace(/[ \t|]+/g, ' ');
}

/** A field's text on one line; undefined where it says nothing. */
export function fieldText(text: string | undefined): string | undefined {
	// “this https URL” stands for its address
	const shown = (text ?? '').replace(LINK, (_whole, words: string, address: string) =>
		/^this (?:https?|ftp) URL$/i.test(oneLine(words)) ? address : words,
	);
	const read = oneLine(unicodeFromTex(plain(shown).replace(/\b(?:Focus to learn more|DOI\(s\) linking to related resources)\b.*$/s, '')));
	return read === '' ? undefined : read;
}
