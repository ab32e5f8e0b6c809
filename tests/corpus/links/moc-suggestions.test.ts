import { suggestMocs } from '../../../src/links/moc-suggestions';
import type { PaperSubject } from '../../../src/links/moc-suggestions';
import { describeCorpus, corpusText } from '../corpus';

const paper = (more: Partial<PaperSubject>): PaperSubject => ({ path: 'Papers/LN-X.md', title: 'A paper', ...more });

describeCorpus('over the maps of the reference vault', ['reference-vault/paths.txt'], () => {
	const maps = corpusText('reference-vault/paths.txt')
		.split('\n')
		.filter((path) => /(?:^|\/)MOC[- ]/.test(path))
		.map((path) => ({ path }));
	const first = (subject: PaperSubject, count = 3) =>
		suggestMocs(subject, maps, [])
			.slice(0, count)
			.map(({ path }) => path.replace(/.*\//, '').replace('.md', ''));

	test.each<[string, PaperSubject, string]>([
		[
			'an agents survey',
			paper({
				path: '20 - Literature/20.1 Papers/LN-M.md',
				title: 'The Landscape of Emerging AI Agent Architectures for Reasoning, Planning, and Tool Calling: A Survey',
				topic: 'agent-architectures',
			}),
			'MOC Agent Architectures',
		],
		[
			'an effort estimation paper',
			paper({ title: 'GPT2SP: A Transformer-Based Agile Story Point Estimation Approach', tags: ['effort-estimation'] }),
			'MOC Effort Estimation',
		],
		[
			'a prompting paper',
			paper({ title: 'Chain-of-Thought Prompting Elicits Reasoning in Large Language Models', tags: ['prompting-strategies'] }),
			'MOC-Prompting-Strategies',
		],
		[
			'a multi-agent scheduling paper',
			paper({ title: 'Multi-project scheduling with multi-agent systems', topic: 'scheduling-mas' }),
			'MOC Scheduling MAS',
		],
		[
			'a reproducibility paper',
			paper({ title: 'On the reproducibility of software engineering research', topic: 'reproducibility' }),
			'MOC Reproducibility SE',
		],
	])('%s', (_, subject, expected) => expect(first(subject)).toContain(expected));
});
