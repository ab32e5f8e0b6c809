/** A paper whose keywords go into its tags. */
export function withoutKeywords<T extends { readonly keywords?: readonly string[] }>(paper: T): Omit<T, 'keywords'> {
	const { keywords: _keywords, ...rest } = paper;
	return rest;
}

/** A keyword as a tag: blanks become hyphens; null for one without a letter, which Obsidian takes for no tag. */
export function tagOf(word: string): string | null {
	const tag = word
		.normalize('NFC')
		.replace(/^#/, '')
		.replace(/[\s]+/g, '-')
		.replace(/[^\p{L}\p{N}_/-]/gu, '')
		.replace(/\/{2,}/g, '/')
		.replace(/^[-/]+|[-/]+$/g, '');
	return /\p{L}/u.test(tag) ? tag : null;
}
