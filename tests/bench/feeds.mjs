// Atom feeds: from arXiv's answer to papers. The others stop at a tree of strings; names, dates, TeX and versions are still to do there.
import { JSDOM } from 'jsdom';
import { count, other, ours, ms, ratio, table, timeOf, versionOf } from './measure.mjs';

const entry = (at) => `  <entry>
    <id>http://arxiv.org/abs/19${String(1 + (at % 12)).padStart(2, '0')}.${String(at + 1).padStart(5, '0')}v2</id>
    <updated>2021-12-01T12:47:50Z</updated><published>2019-06-05T04:43:25Z</published>
    <title>Risks from Learned Optimization, Part ${at}:
  on $\\alpha$-Mesa Optimizers of Erd\\H{o}s</title>
    <summary>  We analyze the type of learned optimization that occurs when a learned model (such as a neural network) is itself an optimizer. ${'We believe that the possibility of mesa-optimization raises two important questions for the safety and transparency of advanced systems. '.repeat(6)}
</summary>
${['Evan Hubinger', 'Chris van Merwijk', 'Vladimir Mikulik', 'Joar Skalse', 'Scott Garrabrant'].map((name) => `    <author><name>${name}</name></author>`).join('\n')}
    <arxiv:comment>12 pages &amp; 3 figures</arxiv:comment>
    <link href="http://arxiv.org/abs/1906.01820v2" rel="alternate" type="text/html"/>
    <arxiv:primary_category term="cs.AI"/><category term="cs.AI"/><category term="cs.LG"/>
  </entry>`;
const feedOf = (size) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>https://arxiv.org/api/query</id><title>arXiv Query</title><opensearch:totalResults>${size}</opensearch:totalResults>
${Array.from({ length: size }, (_, at) => entry(at)).join('\n')}
</feed>`;

export async function feeds() {
	const { arxiv } = await ours(['src/sources/arxiv']);
	const fast = other('fast-xml-parser');
	const parser = fast === null ? null : new fast.XMLParser({ ignoreAttributes: false });
	const { window } = new JSDOM('');
	const rows = [];
	for (const size of [1, 10, 100, 1000]) {
		const text = feedOf(size);
		const papers = await arxiv.read({ status: 200, text, headers: {} }, []);
		if (papers.size !== size) throw new Error(`${papers.size} papers of ${size} were read`);
		const options = { runs: 7, times: Math.max(1, Math.round(200 / size)) };
		const own = await timeOf(() => arxiv.read({ status: 200, text, headers: {} }, []), options);
		const dom = await timeOf(
			() => {
				const page = new window.DOMParser().parseFromString(text, 'application/xml');
				return [...page.getElementsByTagName('entry')].map((one) => [...one.children].map((child) => [child.tagName, child.textContent]));
			},
			{ ...options, times: Math.max(1, Math.round(20 / size)) },
		);
		const quick = parser === null ? null : await timeOf(() => parser.parse(text), options);
		rows.push([
			`${count(size)} ${size === 1 ? 'entry' : 'entries'}, ${Math.round(text.length / 1024)} kB`,
			ms(own),
			ratio(dom, own),
			ratio(quick, own),
		]);
	}
	return {
		title: 'Feeds of arXiv',
		text: 'To papers with split names, TeX accents as Unicode, checked dates and categories. The others give a tree of strings. jsdom’s parser is slower than a browser’s.',
		table: table(['', 'this plugin', 'DOMParser (jsdom)', `fast-xml-parser ${fast === null ? '' : versionOf('fast-xml-parser')}`], rows),
	};
}
