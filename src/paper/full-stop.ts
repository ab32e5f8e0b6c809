/** What ends in a full stop that belongs to it. */
const ABBREVIATION = /(?:^|[\s(.])(?:[A-Za-z]|spp?|subsp|var|etc|et al|vol|no|vs|inc|ltd|co|corp|jr|sr)\.$/i;

/**
 * A title without the full stop of a sentence, which PubMed and those who take from it write behind every title; one of an abbreviation,
 * an initial or three dots stays.
 * @example withoutFullStop('Letter on the engine.') //=> 'Letter on the engine'
 */
export function withoutFullStop(title: string): string {
	return /[^.\s]\.$/.test(title) && !ABBREVIATION.test(title) ? title.slice(0, -1) : title;
}
