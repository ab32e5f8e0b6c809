/* What tells that a paper was withdrawn, where its record has no field for it. */

const WORK = '(?:paper|papers(?=\\s+ha)|article|submission|manuscript|preprint|work|note|e-?print|version|letter|thesis|contribution)';
const GONE = '(?:withdrawn|retracted)';
// arXiv admin note: …
const BEGIN = `[“"'(\\[*\\s]*(?:(?:arxiv )?(?:admin )?(?:note|notice|status|please ignore|important|attention|warning)\\s*[:,–—-]\\s*)?`;
// Because of a gap … the paper is withdrawn; The paper has a gap and is withdrawn
const SO_WITHDRAWN = new RegExp(
	`^(?:(?:due to|because|since|as|owing to)\\b.*\\b(?:this|the|our)\\s+${WORK}|(?:unfortunately,? )?(?:this|the|our)\\s+${WORK}\\b[^.;]*\\band)\\s+(?:is|was|has been)\\s+(?:now |hereby |therefore )?${GONE}\\b(?!\\s+from\\s+(?:[A-Z]|the (?!arxiv)))`,
	'i',
);
// “This paper has been withdrawn by the author”, “paper withdrawn due to …”, “withdrawn by arXiv administrators”
const WITHDRAWN = new RegExp(
	`^${BEGIN}(?:(?:this|the|our|the present)\\s+)?(?:arxiv\\s+)?${WORK}?\\s*(?:(?:has|have) (?:now )?been\\s+|was\\s+|is(?: being| now| hereby)?\\s+)?(?:temporarily\\s+|voluntarily\\s+)?(?:removed by (?:arxiv|(?:the|its) authors?)\\b|${GONE}(?=\\s*(?:$|[.,;:!)\\]”"'—–-]|by|due|because|since|as|for|from\\s+(?:the\\s+)?(?:arxiv|archive|consideration|public\\w*)|pending|on|in|after|owing|until|and|at|to)(?:$|\\W|\\s)))`,
	'i',
);
// “The author has withdrawn this paper”, “We withdraw this paper because …”, “I am retracting the submission”
const WITHDRAWING = new RegExp(
	`^${BEGIN}(?:(?:we|i|(?:the|all)\\s+(?:\\w+\\s+)?authors?|authors?)\\s+)(?:(?:have|has|had|hereby|must|are|am|is|wish to|want to|would like to|decided to|were|now|temporarily|been)\\s+){0,4}(?:withdraw(?:n|s|ing)?|withdrew|retract(?:ed|s|ing)?)\\s+(?:(?:this|the|our|my)\\s+)?(?:arxiv\\s+)?${WORK}\\b`,
	'i',
);

// WITHDRAWN: A title, [Retracted] A title, RETRACTED ARTICLE: A title, A title (withdrawn)
const MARKED =
	/^\s*(?:withdrawn|retracted)\s*[.!]?\s*$|^\s*(?:[[(]\s*)?(?:withdrawn|retracted)(?:\s+(?:article|paper|chapter|note))?\s*(?:[\])]|:|[—–]|\s-\s)|[[(](?:withdrawn|retracted)[^()[\]]{0,40}[\])]\s*$/i;
const THIS_WORK = new RegExp(`^(?:this|the) (?:\\w+ )?${WORK}\\b`, 'i');
// Cet article a été retiré par les auteurs
const ELSEWHERE = /\b(?:a été (?:retiré|rétracté)|ha sido (?:retirado|retractado)|wurde zurückgezogen|foi retirado)/i;

/** Whether a title bears the mark of a paper that was withdrawn or retracted, or is the word of it. */
export function isMarkedWithdrawn(title: string): boolean {
	return MARKED.test(title) || (THIS_WORK.test(title) && WITHDRAWN.test(title));
}

/**
 * Whether a comment or an abstract says that the paper was withdrawn, at its beginning or, in a comment, at that of one of its
 * sentences, or its title bears the mark; the feed has no other sign of it. A paper that speaks of withdrawal or retraction says no
 * such thing.
 *
 * saysWithdrawn('We withdraw this paper because of an error') //=> true
 * saysWithdrawn('Retracted papers continue to be cited.') //=> false
 */
export function saysWithdrawn(text: string | undefined, title = ''): boolean {
	if (isMarkedWithdrawn(title)) return true;
	if (text === undefined) return false;
	// A comment is short; of an abstract the first sentence counts.
	const parts = text.length > 300 ? [text] : text.split(/[.;]\s+|,\s+(?=(?:this|the|paper|withdrawn|we|i)\b)/i);
	return parts.some(
		(part) => WITHDRAWN.test(part) || WITHDRAWING.test(part) || SO_WITHDRAWN.test(part) || (text.length < 300 && ELSEWHERE.test(part)),
	);
}
