import { cslTypeOfWork, isNumbered } from './csl-type';
import { dayFromParts, yearOf } from './dates';
import { knownFields } from './known-fields';
import type { Author, Publication } from './paper';
import { isGroup, PARTICLES } from './name-words';
import { nameFromParts, splitName, withoutBehalf } from './person-name';

/*
 * CSL-JSON, as registries and reference managers write it (https://docs.citationstyles.org, “CSL-JSON”): names, dates and what a work
 * appeared in. `Text` is how a text of that source is made plain: markup and entities are the source's own.
 */

/** A text of the source, or what stands in a list of one, made plain; undefined for what is none. */
export type Text = (value: unknown) => string | undefined;

type Item = Readonly<Record<string, unknown>>;

/** Names as `{ family, given, suffix }`, `{ literal }` or `{ name }`. In a reference manager's file a name given whole is a group's. */
export function cslNames(value: unknown, text: Text, isManagers = false): Author[] {
	return (isItem(value) ? [value] : listOf(value)).flatMap((person): Author[] => {
		if (!isItem(person)) return [splitName(typeof person === 'string' ? (text(person) ?? '') : '') ?? []].flat();
		const [given, behind] = particlesBehind(text(person['given']));
		const particle = text(person['non-dropping-particle']) ?? text(person['dropping-particle']) ?? behind;
		const family = [particle, text(person['family'])]
			.filter((part) => part !== undefined)
			.join(' ')
			.replace(/^(\S*['’]) /, '$1');
		// Crossref's `name` is an organisation's and stays whole; CSL's `literal` is whatever was not split.
		const whole = text(person['literal']);
		const organisation = text(person['name']) ?? (isManagers ? whole : undefined);
		if (family === '' && organisation !== undefined && (isManagers || whole === undefined) && !organisation.includes(','))
			return [{ literal: withoutBehalf(organisation) }];
		const group = whole ?? organisation;
		const author = group !== undefined && family === '' ? groupName(group) : nameFromParts(family, given, text(person['suffix']));
		return author === null ? [] : [author];
	});
}

/** A given name without the particles a registry counts to it: `Jan van der` is `Jan`, `van der`. */
function particlesBehind(given: string | undefined): [given?: string, particles?: string] {
	const words = (given ?? '').split(' ');
	let end = words.length;
	while (end > 1 && PARTICLES.has(words[end - 1] ?? '')) end--;
	return end === words.length ? [given] : [words.slice(0, end).join(' '), words.slice(end).join(' ')];
}

/** `{ "date-parts": [[2019, 6, 5]] }` as `2019-06-05`, as precise as it is; the parts may be texts. Null for what says no year. */
export function cslDay(value: unknown): string | null {
	const told = isItem(value) ? listOf(value['date-parts']) : [];
	// [2019, 6] is a slip for [[2019, 6]]
	const parts = Array.isArray(told[0]) ? listOf(told[0]) : told;
	// [[null]] is how registries say that they do not know
	const numbers = parts.map((part) => (part === null || part === '' ? NaN : Number(part)));
	const known = numbers.findIndex((number) => Number.isNaN(number));
	return dayFromParts(known < 0 ? numbers : numbers.slice(0, known));
}

/**
 * Where a work appeared. One that says nothing of it, not even a publisher, an editor or an ISBN, has no publication; `date` is the day
 * it appeared.
 */
export function cslPublicationOf(work: Item, date: string | null, text: Text): Publication | undefined {
	const told = cslPartsOf(work, date, text);
	return told.venue === undefined && told.publisher === undefined && told.editors === undefined && told.isbn === undefined
		? undefined
		: told;
}

/** What a work says of where it appeared, if only its type and its date. */
export function cslPartsOf(work: Item, date: string | null, text: Text): Publication {
	const type = cslTypeOfWork(text(work['type'])?.toLowerCase()) ?? 'document';
	const titles = work['container-title'];
	const containers = Array.isArray(titles) ? titles.flatMap((title) => text(title) ?? []) : [];
	// Of a paper in a volume of a series Crossref names the series first: the volume is what it is cited by.
	const container = Array.isArray(titles)
		? isPart(type)
			? (containers.filter((title) => !SERIES.test(title)).at(-1) ?? containers.at(-1))
			: containers[0]
		: text(titles);
	const short: unknown = work['short-container-title'];
	const event = isItem(work['event']) && type === 'paper-conference' ? text(work['event']['name']) : undefined;
	const venue = container ?? text(work['collection-title']) ?? text(Array.isArray(short) ? short[0] : short) ?? event;
	const [institution, registered] = [institutionOf(work, text), text(work['publisher'])];
	// A preprint is known by its server, whoever runs it.
	const publisher = type === 'article' ? (institution ?? registered) : (registered ?? institution);
	const number = (name: string) => {
		const told = typeof work[name] === 'number' ? String(work[name]) : text(work[name]);
		// Wiley's n/a-n/a: not known yet
		return told === undefined || /^(?:n\/?a[-–]?)+$/i.test(told) ? undefined : told.replace(/[\s–-]+$/, '');
	};
	const range = (told: string | undefined) => (told === undefined ? told : numberIn(told));
	const editors = cslNames(work['editor'], text);
	const issue = number('issue') ?? number('report-number') ?? (isNumbered(type) ? number('number') : undefined);
	const year = date === null ? null : yearOf(date);
	const [volume, pages, isbn] = [number('volume'), number('page') ?? number('article-number'), isbnOf(work['ISBN'])];
	return {
		type,
		...knownFields({
			venue,
			year,
			date,
			volume: range(volume),
			issue: range(issue),
			pages: range(pages),
			publisher,
			editors: editors.length === 0 ? null : editors,
			isbn,
		}),
	};
}

/** The number of a volume or an issue, a range with a plain hyphen: `1--2` and `1–2` are `1-2`. */
export function numberIn(text: string): string {
	return text.replace(/(\d)\s*(?:--+|[\u2010-\u2015\u2212]+)\s*(?=[A-Za-z]{0,3}\d)/g, '$1-');
}

const SERIES =
	/^(?:lecture notes|communications|advances|studies|springer proceedings|smart innovation|ifip advances|annals) (?:in|on|of) |\bseries$/i;

function isPart(type: Publication['type']): boolean {
	return type === 'chapter' || type === 'paper-conference' || type.startsWith('entry');
}

/** A preprint server, a university: `"institution": [{ "name": "bioRxiv" }]`. */
function institutionOf(work: Item, text: Text): string | undefined {
	const institution: unknown = Array.isArray(work['institution']) ? listOf(work['institution'])[0] : work['institution'];
	return isItem(institution) ? text(institution['name']) : undefined;
}

/** The first ISBN of a list, of a text of several, of `http://id.crossref.org/isbn/…`. */
function isbnOf(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? listOf(value)[0] : value;
	return /(?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx]/.exec(typeof first === 'string' ? first : '')?.[0];
}

/** A name given whole: a group's stays as it is, but sources put people there as well. */
function groupName(name: string): Author | null {
	// DataCite's `Family, Given`
	const [family, given, ...more] = name.split(',').map((part) => part.trim());
	const inverted = given !== undefined && given !== '' && more.length === 0 && family !== undefined && !isGroup(name);
	return inverted ? nameFromParts(family, given) : splitName(name);
}

function isItem(value: unknown): value is Item {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
