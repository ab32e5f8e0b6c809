/** Ten papers that differ in what a citation is made of. Real ones by their metadata, the crowd of 3,000 apart. */
import type { Author, Paper } from '../../src/paper/paper';
import { SEED } from './cite';

const crowd: Author[] = Array.from({ length: 3000 }, (_, i) => ({ family: `Author${i + 1}`, given: 'A.' }));

export const PAPERS: Readonly<Record<string, Paper>> = {
	'the seed': SEED,
	collaboration: {
		arxiv: '1602.03837',
		version: 1,
		title: 'Observation of Gravitational Waves from a Binary Black Hole Merger',
		authors: [{ literal: 'LIGO Scientific Collaboration' }, { literal: 'Virgo Collaboration' }],
		published: '2016-02-11T14:14:58Z',
		categories: ['gr-qc'],
		doi: '10.1103/PhysRevLett.116.061102',
	},
	mononym: {
		arxiv: '2303.08774',
		version: 6,
		title: 'GPT-4 Technical Report',
		authors: [{ literal: 'OpenAI' }],
		published: '2023-03-15T17:15:04Z',
		revised: '2024-03-04T06:01:33Z',
		categories: ['cs.CL'],
	},
	particle: {
		arxiv: '1807.03748',
		title: 'Representation Learning with Contrastive Predictive Coding',
		authors: [
			{ family: 'Oord', given: 'Aaron', particle: 'van den' },
			{ family: 'Li', given: 'Yazhe' },
			{ family: 'Vinyals', given: 'Oriol' },
		],
		published: '2018-07-10T16:52:11Z',
		categories: ['cs.LG'],
	},
	suffix: {
		arxiv: '0704.0016',
		title: 'Lifetime of doubly charmed baryons',
		authors: [
			{ family: 'Evans', given: 'Neal J.', suffix: 'II' },
			{ family: 'Bloggs', given: 'Joe Lee', suffix: 'Jr.' },
		],
		published: '2007-04-01T00:30:00Z',
		categories: ['hep-ph'],
	},
	CJK: {
		arxiv: '2004.13922',
		title: '中文预训练模型: Revisiting Pre-Trained Models for Chinese Natural Language Processing',
		authors: [
			{ family: '王', given: '军' },
			{ family: '李', given: '小明' },
		],
		published: '2020-04-29T02:08:30Z',
		categories: ['cs.CL'],
	},
	'3,000 authors': {
		arxiv: '1207.7214',
		title: 'Observation of a New Particle in the Search for the Standard Model Higgs Boson',
		authors: crowd,
		published: '2012-07-31T11:58:59Z',
		categories: ['hep-ex'],
	},
	'math in the title': {
		arxiv: '0704.2002',
		title: 'Bounds on $f\'(x_{1}) < \\sqrt{s}$ & C^*-Algebras: The $\\mathcal{N}=4$ Case of "Type_II" *Strings*',
		authors: [{ family: 'Ćirić', given: 'Đorđe' }],
		published: '2007-04-16T10:00:00Z',
		categories: ['hep-th'],
	},
	published: {
		arxiv: '1706.03762',
		version: 7,
		title: 'Attention Is All You Need',
		authors: [
			{ family: 'Vaswani', given: 'Ashish' },
			{ family: 'Shazeer', given: 'Noam' },
			{ family: 'Gomez', given: 'Aidan N.' },
		],
		published: '2017-06-12T17:57:34Z',
		revised: '2023-08-02T00:41:18Z',
		categories: ['cs.CL'],
		doi: '10.5555/3295222.3295349',
		publication: {
			type: 'paper-conference',
			venue: 'Advances in Neural Information Processing Systems',
			year: 2017,
			volume: '30',
			pages: '5998–6008',
			publisher: 'Curran Associates',
		},
	},
	'old id': {
		arxiv: 'hep-th/9711200',
		version: 3,
		title: 'The Large N Limit of Superconformal Field Theories and Supergravity',
		authors: [{ family: 'Maldacena', given: 'Juan M.' }],
		published: '1997-11-27T23:55:07Z',
		revised: '1998-01-22T15:03:00Z',
		categories: ['hep-th'],
		journalRef: 'Adv.Theor.Math.Phys.2:231-252,1998',
	},
	withdrawn: {
		arxiv: '0706.0001',
		version: 2,
		title: 'Theory of Everything (withdrawn)',
		authors: [{ family: 'Doe', given: 'Jane' }],
		published: '2007-06-01T00:00:00Z',
		revised: '2007-06-20T00:00:00Z',
		categories: ['physics.gen-ph'],
		withdrawn: true,
		comment: 'This paper has been withdrawn by the author',
	},
};
