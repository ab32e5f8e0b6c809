import type { CitedWork } from '../paper/cited-work';
import { lastName, workKeys } from './reference-list';
import { folded } from './title-words';

/** What one note's paper cites, with the note each work has in the vault. */
export interface CitingNote {
	readonly path: string;
	readonly references: readonly (CitedWork & { readonly note: string | null })[];
}

/** A work that notes of a selection cite. */
export interface SurveyedWork {
	readonly title: string;
	readonly authors: readonly string[];
	readonly year: number | null;
	readonly arxiv: string | null;
	readonly doi: string | null;
	/** Its own note, where the vault has one. */
	readonly note: string | null;
	/** Notes whose papers cite it, each once, in the order of the selection. */
	readonly citedBy: readonly string[];
}

/** What the papers of a selection have in common. */
export interface Survey {
	/** Notes that were looked at. */
	readonly papers: number;
	/** Works cited by two notes or more, by how many; among equals those without a note first. */
	readonly works: readonly SurveyedWork[];
	/** Authors by the number of their different works; `papers` are the notes that cite them. */
	readonly authors: readonly { readonly name: string; readonly count: number; readonly papers: readonly string[] }[];
	readonly venues: readonly { readonly name: string; readonly count: number }[];
	readonly years: readonly { readonly year: number; readonly count: number }[];
}

interface Group {
	works: CitedWork[];
	note: string | null;
	readonly citedBy: Set<string>;
}

/**
 * Counts what the papers of some notes cite. Two mentions are one work when they share an identifier, a note or a title; a work counts
 * once for a note, however often it stands in its list. Works in `ignored` (their keys, as `workKeys` gives them) are left out.
 */
export function survey(notes: readonly CitingNote[], ignored: ReadonlySet<string> = new Set()): Survey {
	const groups = worksOf(notes).filter(({ works }) => !works.some((work) => workKeys(work).some((key) => ignored.has(key))));
	const works = groups.filter(({ citedBy }) => citedBy.size >= 2).map(surveyedWork);
	works.sort(
		(a, b) => b.citedBy.length - a.citedBy.length || Number(a.note !== null) - Number(b.note !== null) || compare(a.title, b.title),
	);
	return { papers: notes.length, works, authors: authorsOf(groups), venues: venuesOf(groups), years: yearsOf(groups) };
}

/** All works the notes cite, each with the notes that cite it. */
function worksOf(notes: readonly CitingNote[]): Group[] {
	const groups = new Set<Group>();
	const byKey = new Map<string, Group>();
	for (const { path, references } of notes) {
		for (const { note, ...work } of references) {
			const keys = [...(note === null ? [] : [`note:${note}`]), ...workKeys(work)];
			if (keys.length === 0) continue;
			const known = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
			const [group = { works: [], note: null, citedBy: new Set<string>() }, ...same] = known;
			// An item that names a preprint and its publication shows that two works were one.
			for (const other of same) {
				group.works.push(...other.works);
				group.note ??= other.note;
				for (const citing of other.citedBy) group.citedBy.add(citing);
				groups.delete(other);
				for (const [key, owner] of byKey) if (owner === other) byKey.set(key, group);
			}
			groups.add(group);
			group.works.push(work);
			group.note ??= note;
			group.citedBy.add(path);
			for (const key of keys) byKey.set(key, group);
		}
	}
	return [...groups];
}

function surveyedWork({ works, note, citedBy }: Group): SurveyedWork {
	const first = <K extends keyof CitedWork>(field: K): CitedWork[K] | null => works.find((work) => work[field] !== null)?.[field] ?? null;
	const fullest = works.reduce((best, work) => (work.authors.length > best.length ? work.authors : best), works[0]?.authors ?? []);
	return {
		title: first('title') ?? works[0]?.text ?? '',
		authors: fullest,
		year: first('year'),
		arxiv: first('arxiv'),
		doi: first('doi'),
		note,
		citedBy: [...citedBy],
	};
}

/** Sources abbreviate given names differently: a person is their family name and first initial. */
function authorsOf(groups: readonly Group[]): Survey['authors'] {
	const people = new Map<string, { name: string; count: number; readonly papers: Set<string> }>();
	for (const group of groups) {
		const { authors } = surveyedWork(group);
		for (const [key, name] of new Map(authors.map((author) => [personKey(author), author]))) {
			if (key === '') continue;
			const person = people.get(key) ?? { name, count: 0, papers: new Set<string>() };
			person.count += 1;
			if (name.length > person.name.length) person.name = name;
			for (const path of group.citedBy) person.papers.add(path);
			people.set(key, person);
		}
	}
	return [...people.values()]
		.filter(({ count }) => count >= 2)
		.map(({ name, count, papers }) => ({ name, count, papers: [...papers] }))
		.sort((a, b) => b.count - a.count || b.papers.length - a.papers.length || compare(a.name, b.name));
}

function personKey(name: string): string {
	const family = lastName(name);
	const given = name.includes(',') ? (name.split(',')[1] ?? '') : name;
	const initial = folded(given.trim()).slice(0, 1);
	return family === '' || /^(?:al\.?|others)$/.test(family) ? '' : `${family} ${initial}`;
}

function venuesOf(groups: readonly Group[]): Survey['venues'] {
	const venues = new Map<string, { name: string; count: number }>();
	for (const { works } of groups) {
		const name = works.find((work) => (work.venue ?? '') !== '')?.venue ?? '';
		const key = folded(name).replace(/[^\p{L}\p{N}]+/gu, '');
		if (key === '') continue;
		const venue = venues.get(key) ?? { name, count: 0 };
		venue.count += 1;
		venues.set(key, venue);
	}
	return [...venues.values()].sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function yearsOf(groups: readonly Group[]): Survey['years'] {
	const years = new Map<number, number>();
	for (const { works } of groups) {
		const year = works.find((work) => work.year !== null)?.year ?? null;
		if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
	}
	return [...years].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
