import { asciiFolded } from './file-name';

// Words that say nothing of the subject, in English and the languages of other abstracts.
const STOP_WORDS = new Set(
	(
		'a an the of on in at to for from by with without within into onto over under via as and or nor but than that this these those its ' +
		'their ' +
		'our your his her is are was were be been can could do does did how what when where which who why not no yes it we you i all any some ' +
		'more most less using use uses used based through between among across toward towards against about after before during per vs versus ' +
		'un una el la los las de del y en para con por le les des du et der die das und von zur zum mit für'
	).split(' '),
);

// Words that frame a paper rather than name its subject: "Risks from …", "A survey of …".
const FRAMING_WORDS = new Set(
	(
		'risk risks survey surveys study studies analysis analyses analyzing analysing introduction introducing overview review reviews ' +
		'evaluation evaluating ' +
		'investigation investigating exploring exploration approach approaches method methods note notes remark remarks comment comments case ' +
		'measurement measurements observation observations search searches evidence detection determination towards toward rethinking ' +
		'revisiting understanding improving new novel some'
	).split(' '),
);

const LONGEST_SHORT_TITLE = 5;
const LONGEST_KEYWORD = 48;

/**
 * The keyword a paper's file name and citekey end in. The part before a colon when it is short, the whole of a short title,
 * else the first two words that name the subject. Never empty when `fallback` is not.
 *
 * keywordFor('ReAct: Synergizing Reasoning and Acting in Language Models') //=> 'ReAct'
 * keywordFor('Attention Is All You Need') //=> 'AttentionIsAllYouNeed'
 * keywordFor('Risks from Learned Optimization in Advanced Machine Learning Systems') //=> 'LearnedOptimization'
 */
export function keywordFor(title: string, fallback = 'Paper'): string {
	// Blanks are one, however many: what looks for a mark behind them would try each.
	const named = quiet(withoutMark(title.replace(/\s+/g, ' ')));
	const head = beforeColon(named);
	const words = wordsOf(head ?? named);
	const chosen = head !== null || (named.trim() !== '' && words.length <= LONGEST_SHORT_TITLE) ? words : subjectWords(words);
	const latin = inOwnScript(named) || camelCase(chosen) || camelCase(wordsOf(named));
	return shortened(latin || asciiFolded(fallback).replace(/[^A-Za-z0-9]/g, '') || 'Paper');
}

/** As long is the keyword of a script that sets no blanks between words. */
const LONGEST_RUN = 8;

/**
 * The first words of a title that is mostly in a script other than Latin, as the author of one stays in it too; empty for others.
 * @example inOwnScript('量子计算的新方法') //=> '量子计算的新方法'
 */
function inOwnScript(title: string): string {
	const prose = title.replace(/\$[^$]*\$/g, ' ').normalize('NFC');
	const head = /^[^:：]{2,24}(?=[:：]\s?\S)/.exec(prose)?.[0] ?? prose;
	const letters = head.match(/\p{L}/gu) ?? [];
	// Greek letters among Latin ones are symbols.
	if (letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length * 2 <= letters.length) return '';
	const all = head.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	// Введение в теорию: a word of one or two letters names nothing
	const long = all.filter((word) => word.length > 2);
	const words = (long.length > 1 ? long : all).slice(0, 2);
	const [first = ''] = words;
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(first))
		return [...first].slice(0, LONGEST_RUN).join('');
	return words.map((word) => word.charAt(0).toLocaleUpperCase('en') + word.slice(1)).join('');
}

// What publishers set before a title, or behind it.
const MARK =
	/^\s*[[(]?\s*(?:retracted|withdrawn|book review|retraction|withdrawal|erratum|corrigendum|correction|addendum|(?:editorial )?expression of concern|publisher(?:['’]s)? note|(?:author|publisher) correction|preprint|editorial|review article|original article|research article|invited review)(?:\s+(?:article|paper|chapter|note|notice))?(?:\s+(?:to|for|on))?\s*(?:[\])]\s*:?|:|[—–]|\s-|\s(?=["“‘']))\s*(?=\S)/i;
const MARK_BEHIND = /\s*[[(](?:retracted(?: article| paper)?|withdrawn|erratum|corrigendum|preprint)[\])]\s*\.?\s*$/i;

/** A title without the mark of its publisher: `RETRACTED: …`, `… (withdrawn)`; the mark alone stays. */
function withoutMark(title: string): string {
	const bare = title.replace(MARK, '').replace(MARK_BEHIND, '');
	return bare.trim() === '' ? title : bare;
}

/** A title that is all in capitals, with small letters; words of a title that has some keep theirs. */
function quiet(title: string): string {
	const prose = title.replace(/\$[^$]*\$/g, '');
	if (/\p{Ll}/u.test(prose) || (prose.match(/\p{Lu}{2,}/gu)?.length ?? 0) < 2) return title;
	return title.replace(/\$[^$]*\$|\p{L}+/gu, (word) => (word.startsWith('$') ? word : word.charAt(0) + word.slice(1).toLowerCase()));
}

/** A keyword as the reader types it, made fit for a file name and a citekey; `null` when nothing is left. */
export function keywordOf(typed: string): string | null {
	const words = wordsOf(typed);
	const own = inOwnScript(typed);
	if (own !== '') return shortened((typed.match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []).join(''));
	const keyword = words.length === 1 ? (words[0] ?? '').replace(/[^A-Za-z0-9-]/g, '') : camelCase(words);
	return keyword === '' ? null : shortened(keyword);
}

/** A keyword cut before the word that would make it too long. */
function shortened(keyword: string): string {
	if (keyword.length <= LONGEST_KEYWORD) return keyword;
	const cut = keyword.slice(0, LONGEST_KEYWORD + 1).replace(/[A-Z]?[^A-Z]*$/, '');
	return cut === '' ? keyword.slice(0, LONGEST_KEYWORD) : cut;
}

/** "ReAct" of "ReAct: Synergizing …": at most three words before the first colon, and one of them a name of something. */
function beforeColon(title: string): string | null {
	// A colon, or a dash with blanks about it; not the colon of 10:30 or std::vector.
	const at = title.search(/:(?=\s)|\s[—–]\s/);
	if (at <= 0) return null;
	const head = title.slice(0, at);
	const words = wordsOf(head);
	// Part II: …
	if (/^(?:part|volume|vol\.?|chapter) (?:[IVX]+|\d+)$/i.test(head.trim())) return null;
	return words.length > 0 && words.length <= 3 && subjectWords(words).length > 0 && words.some((word) => !isFrame(word)) ? head : null;
}

function subjectWords(words: readonly string[]): string[] {
	const meaningful = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
	const subject = meaningful.filter((word) => !FRAMING_WORDS.has(word.toLowerCase()));
	const best = subject.length >= 2 ? subject : meaningful.length > 0 ? meaningful : words;
	// A letter alone names nothing: W boson mass.
	const long = best.flatMap((word, at) => (word.length > 1 ? [at] : []));
	return best.slice(0, (long[1] ?? best.length) + 1);
}

function isFrame(word: string): boolean {
	return STOP_WORDS.has(word.toLowerCase()) || FRAMING_WORDS.has(word.toLowerCase());
}

/** Words without math, TeX commands, emoji and marks; a hyphenated word is one. */
function wordsOf(title: string): string[] {
	const prose = title
		// CO$_2$, $p$-adic: what is within a word belongs to it
		.replace(
			/(\p{L}?)\$[_^]?\{?(?:\\(?:math)?rm ?\{?)?([A-Za-z\d]{1,3})\}{0,2}\$(?=([\p{L}-]?))/gu,
			(whole, before: string, inside: string, after: string) => (before + after === '' ? whole : before + inside),
		)
		.replace(/\$[^$]*\$/g, ' ')
		// A TeX command: \emph, \textbf
		.replace(/\\[a-zA-Z]+\*?/g, ' ')
		// An apostrophe belongs to its word: Bird's
		.replace(/['’ʼ`]/g, '');
	return asciiFolded(prose)
		.split(/[^A-Za-z0-9-]+/)
		.map((word) => word.replace(/^-+|-+$/g, ''))
		.filter((word) => word !== '');
}

function camelCase(words: readonly string[]): string {
	return words
		.flatMap((word) => word.split('-'))
		.filter((part) => part !== '')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
}
