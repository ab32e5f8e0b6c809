import { addMocEntry } from '../../../src/links/moc';
import { nameOf } from '../../../src/links/folded-name';
import { describeCorpus, corpusText } from '../corpus';

describeCorpus(
	'maps of the reference vault',
	[
		'reference-vault/notes/20 - Literature/20.1 Papers/Agent-Architectures/MOC Agent Architectures.md',
		'reference-vault/notes/80 - MOC/81 Topic-Maps/MOC-PUMA-Master.md',
	],
	() => {
		const real = {
			path: '20 - Literature/20.1 Papers/Agent-Architectures/LN-Hubinger-2019-LearnedOptimization.md',
			destination: (target: string) => (target === '' ? null : `${target}.md`),
			isLiterature: (path: string) => nameOf(path).startsWith('LN-'),
		};
		const link = '[[20 - Literature/20.1 Papers/Agent-Architectures/LN-Hubinger-2019-LearnedOptimization]]';

		test('the bare list of a folder takes the note in its place', () => {
			const map = corpusText('reference-vault/notes/20 - Literature/20.1 Papers/Agent-Architectures/MOC Agent Architectures.md');
			const after = addMocEntry(map, link, real).split('\n');
			const at = after.indexOf(link);
			expect([after[at - 1]?.includes('LN-Huang'), after[at + 1]?.includes('LN-Intelligent')]).toEqual([true, true]);
			expect(after.filter((_, place) => place !== at).join('\n')).toBe(map);
		});

		test('the master map takes it under its key literature', () => {
			const map = corpusText('reference-vault/notes/80 - MOC/81 Topic-Maps/MOC-PUMA-Master.md');
			const after = addMocEntry(map, link, real).split('\n');
			const at = after.indexOf(`- ${link}`);
			expect(
				after
					.slice(0, at)
					.reverse()
					.find((one) => one.startsWith('#')),
			).toBe('## 📚 Key Literature');
			expect(after.filter((_, place) => place !== at).join('\n')).toBe(map);
		});
	},
);
