/** What ends in a full stop that belongs to it. */
const ABBREVIATION =
	/(?:\p{L}\.\p{L}|[\s(]\p{L}\. \p{L}|(?:^|[\s(])(?:spp?|subsp|var|[Ee]tc|[Ee]t al|[Ii]bid|[Vv]ol|vs|[Ii]nc|Ltd|Corp|[Jj]r|(?:&|and) Co)|, Sr)\.$/u;

/**
 * A title without the full stop of a sentence, which PubMed and those who take from it write behind every title; one of an abbreviation,
 * of several initials or of three dots stays; `vitamin C.` and `NO.` are words.
 * @example withoutFullStop('Letter on the engine.') //=> 'Letter on the engine'
 */
export function withoutFullStop(title: string): string {
	return /[^.\s]\.$/.test(title) && !ABBREVIATION.test(title) ? title.slice(0, -1) : title;
}
