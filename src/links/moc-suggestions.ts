import { foldedName, folderOf, nameOf, wordsOf } from './folded-name';

/** What a paper is about, as far as its note says. */
export interface PaperSubject {
	/** The note's path; a note that is not made yet says where it will be. */
	readonly path: string;
	readonly title: string;
	readonly topic?: string;
	/** Without `#`. */
	readonly tags?: readonly string[];
	/** Codes and names: `cs.CL`, `Computation and Language`. */
	readonly categories?: readonly string[];
	readonly authors?: readonly string[];
}

/** A map of content. */
export interface MocNote {
	readonly path: string;
	readonly aliases?: readonly string[];
	/** Without `#`. */
	readonly tags?: readonly string[];
}

/** A literature note of the vault and the maps it is filed under. */
export interface Neighbour {
	readonly path: string;
	readonly topic?: string;
	readonly authors?: readonly string[];
	readonly mocs: readonly string[];
}

/** Why a map is suggested: what of the paper met what. */
export interface MocReason {
	readonly because: 'topic' | 'tag' | 'category' | 'title' | 'folder' | 'same-topic' | 'same-author';
	/** The topic, tag, category, words, folder or author it was. */
	readonly value: string;
	readonly score: number;
}

export interface MocSuggestion {
	readonly path: string;
	readonly score: number;
	/** The strongest first. */
	readonly reasons: readonly MocReason[];
}

/** A map is suggested from this score on: a single common word does not make one. */
const LEAST_SCORE = 2;
// Words that say nothing of a subject, in names of maps and in titles.
const EMPTY_WORDS = new Set(
	(
		'a an and as at by for from in into is of on or the to towards with via using based new your you we our all map maps moc mocs index ' +
		'master hub note notes general literature paper papers review overview folder topic library list study approach method methods ' +
		'model models learning system systems analysis el la los las de del en y para con un una'
	).split(' '),
);

/**
 * The maps a paper belongs to, the likeliest first, each with its reasons: topic, tags, categories and title words against the
 * maps' names, aliases and tags; the folder; and what notes of the same topic or author are filed under.
 */
export function suggestMocs(paper: PaperSubject, maps: readonly MocNote[], neighbours: readonly Neighbour[], count = 6): MocSuggestion[] {
	const profiles = maps.map(profileOf);
	const rarity = rarityIn(profiles);
	const filed = filedUnder(paper, neighbours);
	return profiles
		.map((profile) => {
			const reasons = [...subjectReasons(paper, profile, rarity), ...(filed.get(profile.path) ?? [])].sort((a, b) => b.score - a.score);
			return { path: profile.path, score: reasons.reduce((sum, { score }) => sum + score, 0), reasons };
		})
		.filter(({ score }) => score >= LEAST_SCORE)
		.sort((a, b) => b.score - a.score || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
		.slice(0, count);
}

interface Profile {
	readonly path: string;
	/** Names and aliases, folded, without `MOC`. */
	readonly names: ReadonlySet<string>;
	readonly words: ReadonlySet<string>;
	readonly tags: ReadonlySet<string>;
}

function profileOf(map: MocNote): Profile {
	const names = [nameOf(map.path), ...(map.aliases ?? [])].map((name) => name.replace(/^(?:mocs?|map of content)[-_ :—–]+/i, ''));
	const tags = (map.tags ?? []).map(foldedName).filter((tag) => !EMPTY_WORDS.has(tag));
	return { path: map.path, names: new Set(names.map(foldedName)), words: new Set(names.flatMap(meaningfulWords)), tags: new Set(tags) };
}

/** Words that carry a subject, in the singular. */
function meaningfulWords(text: string): string[] {
	return wordsOf(text)
		.filter((word) => !EMPTY_WORDS.has(word) && !/^\d+$/.test(word) && word.length > 1)
		.map((word) => (word.length > 3 ? word.replace(/([^s])s$/, '$1') : word));
}

/** How much a word tells maps apart: 1 for a word of one map, less for a word of many. */
function rarityIn(profiles: readonly Profile[]): (word: string) => number {
	const counts = new Map<string, number>();
	for (const { words } of profiles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return (word) => 1 / Math.sqrt(counts.get(word) ?? 1);
}

function subjectReasons(paper: PaperSubject, map: Profile, rarity: (word: string) => number): MocReason[] {
	const reasons: MocReason[] = [];
	const say = (because: MocReason['because'], value: string, score: number) => {
		if (score > 0) reasons.push({ because, value, score });
	};
	const shared = (text: string) => [...new Set(meaningfulWords(text))].filter((word) => map.words.has(word));
	const weight = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word), 0);
	const topic = paper.topic ?? '';
	if (topic !== '') {
		if (map.names.has(foldedName(topic))) say('topic', topic, 10);
		else if (map.tags.has(foldedName(topic))) say('topic', topic, 5);
		else say('topic', topic, 3 * weight(shared(topic)) * share(shared(topic), meaningfulWords(topic)));
	}
	const tags = (paper.tags ?? []).filter((tag) => !EMPTY_WORDS.has(foldedName(tag)) && foldedName(tag) !== foldedName(topic));
	const best = tags
		.map((tag) => ({
			tag,
			score: map.names.has(foldedName(tag))
				? 6
				: map.tags.has(foldedName(tag))
					? 3
					: 1.5 * weight(shared(tag)) * share(shared(tag), meaningfulWords(tag)),
		}))
		.sort((a, b) => b.score - a.score);
	for (const { tag, score } of best.slice(0, 2)) say('tag', tag, score);
	const categories = (paper.categories ?? []).map((category) => ({
		category,
		score: map.tags.has(foldedName(category)) || map.names.has(foldedName(category)) ? 4 : weight(shared(category)),
	}));
	const [category] = categories.sort((a, b) => b.score - a.score);
	if (category !== undefined) say('category', category.category, category.score);
	const words = shared(paper.title);
	// A title that holds the whole name of a map says more than one that shares a word with it.
	const whole = words.length > 0 && words.length === map.words.size;
	say('title', words.join(', '), (whole ? 2.5 : 1.5) * weight(words));
	const folder = folderOf(paper.path);
	if (folder !== '' && folder === folderOf(map.path)) say('folder', nameOf(folder), 5);
	return reasons;
}

function share(some: readonly string[], all: readonly string[]): number {
	return all.length === 0 ? 0 : some.length / all.length;
}

/** The maps that neighbours are filed under; many neighbours say it louder, up to a point. */
function filedUnder(paper: PaperSubject, neighbours: readonly Neighbour[]): Map<string, MocReason[]> {
	const topic = foldedName(paper.topic ?? '');
	const authors = new Map((paper.authors ?? []).map((author) => [foldedName(author), author]));
	const votes = new Map<string, { topic: number; author: Map<string, number> }>();
	for (const neighbour of neighbours) {
		if (neighbour.path === paper.path) continue;
		const sameTopic = topic !== '' && foldedName(neighbour.topic ?? '') === topic;
		const sameAuthors = (neighbour.authors ?? []).filter((author) => authors.has(foldedName(author)));
		if (!sameTopic && sameAuthors.length === 0) continue;
		for (const moc of neighbour.mocs) {
			const vote = votes.get(moc) ?? { topic: 0, author: new Map<string, number>() };
			if (sameTopic) vote.topic++;
			for (const author of sameAuthors) vote.author.set(author, (vote.author.get(author) ?? 0) + 1);
			votes.set(moc, vote);
		}
	}
	const reasons = new Map<string, MocReason[]>();
	for (const [moc, vote] of votes) {
		const [author] = [...vote.author].sort((a, b) => b[1] - a[1]);
		reasons.set(moc, [
			...(vote.topic > 0 ? [{ because: 'same-topic', value: paper.topic ?? '', score: Math.min(2 + vote.topic, 6) } as const] : []),
			...(author === undefined ? [] : [{ because: 'same-author', value: author[0], score: Math.min(1 + author[1], 4) } as const]),
		]);
	}
	return reasons;
}
