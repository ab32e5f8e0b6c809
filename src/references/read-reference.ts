import type { CitedWork } from '../paper/cited-work';
import type { TextWord } from './title-words';
import { wordsOf } from './title-words';

/** A word of a reference, with where it begins in the key. */
interface PlacedWord extends TextWord {
	readonly at: number;
}

/** A reference made ready to be looked through: by its title where a source gave one, else by the whole text as printed. */
export class ReadReference {
	readonly words: readonly PlacedWord[];
	/** The words without anything between. */
	readonly key: string;
	readonly source: string;
	/** Whether the source is the work's own title, so that nothing else stands in it. */
	readonly isTitle: boolean;
	private wordSet: ReadonlySet<string> | undefined;
	private authorNames: ReadonlyMap<string, readonly number[]> | undefined;
	private yearsNamed: readonly number[] | undefined;

	constructor(private readonly work: Pick<CitedWork, 'text' | 'title' | 'authors' | 'year'>) {
		const { text, title } = work;
		this.source = title === null || title.trim() === '' ? text : title;
		this.isTitle = this.source !== text;
		let key = '';
		this.words = wordsOf(this.source).map((word) => {
			const at = key.length;
			key += word.word;
			return { ...word, at };
		});
		this.key = key;
	}

	get set(): ReadonlySet<string> {
		return (this.wordSet ??= new Set(this.words.map(({ word }) => word)));
	}

	/** Words that may name an author, each with where it ends in `key`; -1 where it stands elsewhere. */
	get names(): ReadonlyMap<string, readonly number[]> {
		return (this.authorNames ??= this.readNames());
	}

	/** The year that was given, else every number of the text that may be one. */
	get years(): readonly number[] {
		const { text, year } = this.work;
		return (this.yearsNamed ??=
			year === null ? [...text.matchAll(/(?:^|\D)((?:1[89]|20)\d\d)(?=\D|$)/g)].map((match) => Number(match[1])) : [year]);
	}

	private readNames(): Map<string, number[]> {
		const { text, authors } = this.work;
		const names = new Map<string, number[]>();
		const mayName = (word: string, at: number): void => {
			const known = names.get(word);
			if (known === undefined) names.set(word, [at]);
			else known.push(at);
		};
		if (authors.length === 0 && !this.isTitle) {
			for (const { word, capital, at } of this.words) if (capital) mayName(word, at + word.length);
		} else {
			const elsewhere = authors.length > 0 ? authors.flatMap(wordsOf) : wordsOf(text).filter(({ capital }) => capital);
			for (const { word } of elsewhere) mayName(word, -1);
		}
		return names;
	}
}
