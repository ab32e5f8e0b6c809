/** The base the plugin writes, opened in Bases: which notes each view has, in which order. */
import { closeHosts, openHost } from '../host/host';
import { parseYaml, stringifyYaml } from '../host/yaml';

const note = (properties: string) => `---\ntype: literature\n${properties}\n---\n`;
const FILES = {
	'Weak.md': note('status: to-read\nrelevance: 1\ncreated: 2026-11-01'),
	'Good.md': note('status: to-read\nrelevance: 4\ncreated: 2026-11-03'),
	'Older.md': note('status: to-read\nrelevance: 4\ncreated: 2026-11-02'),
	'Unrated.md': note('created: 2026-11-01'),
	'Now.md': note('status: reading\nrelevance: 3'),
	'Done.md': note('status: reviewed\nrelevance: 2'),
	'Skipped.md': note('status: skipped'),
	'Own.md': note('status: archived'),
	'Diary.md': 'x',
};

afterEach(closeHosts);

test.each([
	['en', ['Next', 'In progress', 'By status', 'Unread'], ['1 to read', '2 reading', '3 reviewed', '4 skipped', '5 archived']],
	['es', ['Lo siguiente', 'En curso', 'Por estado', 'Sin leer'], ['1 por leer', '2 leyendo', '3 revisado', '4 descartado', '5 archived']],
])('%s: next by stars and age, what is in progress, statuses in their order', async (language, names, groups) => {
	const host = await openHost({ files: FILES, language });
	await host.run('create-papers-base');
	const base = parseYaml(await host.read('Papers.base')) as { views: { type: string; name: string }[] };
	// The host draws no tables of the app: the same views with the plugin's own drawing.
	const text = stringifyYaml({ ...base, views: base.views.map((view) => ({ ...view, type: 'five-cs-matrix' })) });
	const shown = (name: string) => {
		const open = host.openBase(text, name);
		const grouped = open.view.data.groupedData.map(
			({ key, entries }) => [key?.toString(), entries.map(({ file }) => file.basename)] as const,
		);
		open.close();
		return grouped;
	};
	const [next = '', progress = '', status = '', unread = ''] = names;
	expect(shown(next)).toEqual([[undefined, ['Older', 'Good', 'Unrated', 'Weak']]]);
	expect(shown(progress)).toEqual([[undefined, ['Now']]]);
	expect(shown(status).map(([key]) => key)).toEqual(groups);
	expect(shown(unread)[0]?.[1].sort()).toEqual(['Good', 'Older', 'Unrated', 'Weak']);
	expect(host.errors).toEqual([]);
});
