/** A paper that went into a note's properties and came back is cited as before: what an import writes, an update does not change. */
import { frontmatterOf } from '../../../src/note/literature-note';
import { paperOfNote } from '../../../src/note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import type { Paper } from '../../../src/paper/paper';
import { citer } from '../../citation/cite';
import { PAPERS } from '../../citation/papers';
import { parseYaml, stringifyYaml } from '../../host/yaml';

const cite = citer();

function throughProperties(paper: Paper): Paper | null {
	const frontmatter = frontmatterOf({
		paper,
		keyword: 'Keyword',
		citationMarkdown: '',
		today: '2026-01-01',
		integration: { heading: '', points: [] },
		mocs: [],
		thirdPass: false,
		authorsShown: 100,
		yearRule: 'first',
		names: DEFAULT_PROPERTY_NAMES,
		fileNamePattern: '',
	});
	return paperOfNote(parseYaml(stringifyYaml(frontmatter)) as Record<string, unknown>, DEFAULT_PROPERTY_NAMES);
}

async function sameCitation(paper: Paper): Promise<void> {
	const back = throughProperties(paper);
	if (back === null) throw new Error(`${paper.arxiv}: its properties name no paper`);
	for (const style of ['apa', 'ieee', 'association-for-computing-machinery']) {
		const lines = await Promise.all([paper, back].map(async (one) => (await cite.format(one, { style })).markdown));
		expect([paper.arxiv, style, lines[1]]).toEqual([paper.arxiv, style, lines[0]]);
	}
}

test.each(Object.keys(PAPERS))('%s', async (name) => {
	const paper = PAPERS[name];
	if (paper !== undefined) await sameCitation(paper);
});

test.each(['Google DeepMind', 'OpenAI', 'Smith and Sons, Inc.', 'The pandas development team', 'Aristotle'])(
	'the group or mononym %s',
	async (literal) => {
		await sameCitation({ arxiv: '2001.00001', title: 'A title', authors: [{ literal }], published: '2020-01-01', categories: [] });
	},
);
