/** Answers of arXiv's API as it gives them, for papers that tests make up. */

export interface FeedPaper {
	readonly id: string;
	readonly version?: number;
	readonly title?: string;
	readonly authors?: readonly string[];
	readonly summary?: string;
	readonly published?: string;
	readonly updated?: string;
	readonly comment?: string;
	readonly doi?: string;
	readonly journalRef?: string;
	readonly categories?: readonly string[];
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function feedOf(papers: readonly FeedPaper[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>https://arxiv.org/api/query</id>
  <title>arXiv Query</title>
  <updated>2026-11-21T00:00:00Z</updated>
  <opensearch:totalResults>${papers.length}</opensearch:totalResults>
${papers.map(entryOf).join('\n')}
</feed>`;
}

function entryOf(paper: FeedPaper): string {
	const {
		id,
		version = 1,
		title = `Paper ${id}`,
		authors = ['Ada Lovelace'],
		summary = 'An abstract.',
		published = '2019-06-05T04:43:25Z',
	} = paper;
	const { updated = published, categories = ['cs.AI'] } = paper;
	return `  <entry>
    <id>http://arxiv.org/abs/${id}v${version}</id>
    <updated>${updated}</updated>
    <published>${published}</published>
    <title>${escaped(title)}</title>
    <summary>  ${escaped(summary)}
</summary>
${authors.map((name) => `    <author><name>${escaped(name)}</name></author>`).join('\n')}
${paper.comment === undefined ? '' : `    <arxiv:comment>${escaped(paper.comment)}</arxiv:comment>\n`}${paper.journalRef === undefined ? '' : `    <arxiv:journal_ref>${escaped(paper.journalRef)}</arxiv:journal_ref>\n`}${paper.doi === undefined ? '' : `    <arxiv:doi>${escaped(paper.doi)}</arxiv:doi>\n`}    <link href="http://arxiv.org/abs/${id}v${version}" rel="alternate" type="text/html"/>
    <arxiv:primary_category term="${categories[0] ?? 'cs.AI'}" scheme="http://arxiv.org/schemas/atom"/>
${categories.map((category) => `    <category term="${category}" scheme="http://arxiv.org/schemas/atom"/>`).join('\n')}
  </entry>`;
}

/** The ids a request asks for, without versions. */
export function idsAsked(url: string): string[] {
	return (/[?&]id_list=([^&]*)/.exec(url)?.[1] ?? '')
		.split(/,|%2C/i)
		.map((id) => decodeURIComponent(id))
		.filter((id) => id !== '');
}

/** Answers every id asked with a paper, but those `paperOf` has none for. */
export function feedFor(url: string, paperOf: (id: string) => FeedPaper | null): string {
	return feedOf(idsAsked(url).flatMap((id) => paperOf(id.replace(/v\d+$/, '')) ?? []));
}

/** arXiv's answer to a malformed identifier: HTTP 400 and an entry that says so. */
export function malformedFeed(id: string): { status: number; text: string } {
	return {
		status: 400,
		text: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/query</id><title>arXiv Query</title>
  <entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_${id}</id><title>Error</title><summary>incorrect id format for ${id}</summary><author><name>arXiv api core</name></author></entry>
</feed>`,
	};
}
