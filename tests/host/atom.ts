/** Writes feeds as arXiv's API answers, for papers made up in a test. */
import type { Routes } from './network';

export interface AtomPaper {
	/** `http://arxiv.org/abs/1906.01820v3` */
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly authors: readonly string[];
	readonly published?: string;
	readonly updated?: string;
	readonly categories?: readonly string[];
	readonly comment?: string;
	readonly doi?: string;
	readonly journalRef?: string;
}

const xml = (text: string) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
const element = (name: string, text: string | undefined) => (text === undefined ? '' : `<${name}>${xml(text)}</${name}>`);

/** A feed of these papers; of a search that found more, `total` says how many. */
export function atomFeed(papers: readonly AtomPaper[], { total = papers.length } = {}): string {
	const entries = papers.map((paper) => {
		const categories = paper.categories ?? ['cs.AI'];
		const published = paper.published ?? '2020-01-02T03:04:05Z';
		return `<entry>${element('id', paper.id)}${element('title', paper.title)}${element('updated', paper.updated ?? published)}${element('summary', paper.summary)}${categories
			.map((term) => `<category term="${xml(term)}"/>`)
			.join(
				'',
			)}${element('published', published)}${element('arxiv:comment', paper.comment)}${element('arxiv:journal_ref', paper.journalRef)}${element('arxiv:doi', paper.doi)}<arxiv:primary_category term="${xml(categories[0] ?? '')}"/>${paper.authors
			.map((name) => `<author>${element('name', name)}</author>`)
			.join('')}</entry>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/q</id><title>arXiv Query</title><opensearch:totalResults>${total}</opensearch:totalResults>${entries.join('')}</feed>`;
}

/** Routes that answer a query with those of the papers it asks for, whatever their version. */
export function feedRoutes(papers: readonly AtomPaper[]): Routes {
	const keyOf = (id: string) => id.replace(/^.*\/abs\//, '').replace(/v\d+$/, '');
	const byId = new Map(papers.map((paper) => [keyOf(paper.id), paper]));
	return ({ url }) => {
		if (!url.startsWith('https://export.arxiv.org/api/query')) return undefined;
		const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',');
		return atomFeed(ids.flatMap((id) => byId.get(keyOf(`/abs/${id}`)) ?? []));
	};
}
