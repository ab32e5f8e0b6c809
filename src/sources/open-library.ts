import { knownFields } from '../paper/known-fields';
import { isbnId } from '../paper/identify/isbn';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { writtenDay, yearOf } from '../paper/dates';
import type { Paper } from '../paper/paper';
import { splitName } from '../paper/person-name';
import { asked, isRecord, jsonObject, listOf, textOf, throwUnlessAnswer } from './answer';
import { withSubtitle } from './csl-work';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'Open Library';

/** Open Library: books by ISBN, twenty a request; a book it lacks is missing from the answer. https://openlibrary.org/dev/docs/api/books */
export const openLibrary: MetadataSource = {
	name: NAME,
	key: 'open-library',
	hosts: ['openlibrary.org'],
	batch: 20,
	accept: 'application/json',
	urlFor: (ids) => `https://openlibrary.org/api/books?bibkeys=${ids.map(({ id }) => `ISBN:${id}`).join(',')}&format=json&jscmd=data`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readBooks(response, ids))),
};

function readBooks(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	if (response.status !== 200) return [];
	const wanted = new Set(ids.map(paperKey));
	return Object.entries(jsonObject(response, NAME, input)).flatMap(([key, book]): [string, Paper][] => {
		const isbn = isbnId(key.replace(/^ISBN:/i, ''));
		const paper = isbn === null || !wanted.has(paperKey(isbn)) || !isRecord(book) ? null : paperOf(isbn.id, book);
		return isbn === null || paper === null ? [] : [[paperKey(isbn), paper]];
	});
}

function paperOf(isbn: string, book: Readonly<Record<string, unknown>>): Paper | null {
	const title = plainText(book['title']);
	if (title === undefined) return null;
	const date = dateOf(textOf(book['publish_date']) ?? '');
	return {
		isbn,
		title: withSubtitle(title, plainText(book['subtitle'])),
		// “First Last”, with editors and translators among them
		authors: namesIn(book['authors']).flatMap((name) => splitName(name) ?? []),
		categories: [],
		...knownFields({ published: date }),
		publication: {
			type: 'book',
			isbn,
			...knownFields({
				publisher: namesIn(book['publishers'])[0]?.replace(/^["“](.*)["”]$/, '$1'),
				date,
				year: date === undefined ? undefined : (yearOf(date) ?? undefined),
			}),
		},
	};
}

/** `[{ "name": "MIT Press" }]`, or the names alone. */
function namesIn(value: unknown): string[] {
	return listOf(value).flatMap((one) => plainText(isRecord(one) ? one['name'] : one) ?? []);
}

/** `October 1, 1988`, `1988`, `Oct 1988`, as precise as it is. */
function dateOf(text: string): string | undefined {
	return writtenDay(text) ?? /(?:1[4-9]|20)\d{2}/.exec(text)?.[0];
}
