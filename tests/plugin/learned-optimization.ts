/** The paper most tests import, Hubinger and others (2019), in a vault that has the notes its template links to. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { openHost } from '../host/host';

export const HUBINGER = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
export const ROUTES = { 'https://export.arxiv.org/api/query*1906.01820*': HUBINGER };
export const PATH = '20 - Literature/20.1 Papers/LN-Hubinger-2019-LearnedOptimization.md';

export const PUMA_VAULT = {
	'20 - Literature/20.1 Papers/': '',
	'30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam.md': '# Red team\n',
	'50 - Areas/55 Ethics/Ethics-Review-Log.md': '# Log\n',
	'40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution.md': '# Constitution\n',
	'80 - MOC/81 Topic-Maps/MOC-PUMA-Master.md': '# Map\n',
};

/** The body the product promises for this paper in that vault, line for line. */
export const BODY = `
# LN: Hubinger et al. (2019) — Risks from Learned Optimization in Advanced Machine Learning Systems

> [!cite] Bibliographic Reference
> **Citation**: Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). *Risks from learned optimization in advanced machine learning systems*. arXiv:1906.01820. https://arxiv.org/abs/1906.01820

> [!abstract]- Abstract
> ABSTRACT

---

## Pass 1 — Bird's Eye View (5 Cs)

| C | Assessment |
|---|-----------|
| **Category** |  |
| **Context** |  |
| **Correctness** |  |
| **Contributions** |  |
| **Clarity** |  |

> [!success] Relevance: 
> 

---

## Pass 2 — Content

### Key Concepts

### Why This Matters

---

## PUMA Integration

- **Ethics chapter**: 
- **Red-teaming**: → [[30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam]]
- **Bounded autonomy**: → [[50 - Areas/55 Ethics/Ethics-Review-Log]]
- **Constitutional AI**: → [[40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution]]

## Related Notes

## MOCs

- [[80 - MOC/81 Topic-Maps/MOC-PUMA-Master]]
`;

/** Its properties, in order. */
export const FRONTMATTER = {
	type: 'literature',
	title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
	aliases: ['Hubinger et al. (2019)'],
	authors: ['Hubinger, Evan', 'van Merwijk, Chris', 'Mikulik, Vladimir', 'Skalse, Joar', 'Garrabrant, Scott'],
	'first-author': 'Hubinger',
	year: 2019,
	status: 'to-read',
	topic: null,
	relevance: null,
	citekey: '@Hubinger2019LearnedOptimization',
	venue: 'arXiv preprint',
	arxiv: '1906.01820',
	'arxiv-version': 3,
	'primary-category': 'cs.AI',
	categories: ['cs.AI'],
	published: '2019-06-05',
	revised: '2021-12-01',
	doi: '10.48550/arXiv.1906.01820',
	url: 'https://arxiv.org/abs/1906.01820',
	tags: ['literature'],
	created: '2026-11-21',
	updated: '2026-11-21',
	'keshav-pass': 0,
};

/** A note's properties and what stands under them. */
export const parts = (text: string) => {
	const end = text.indexOf('\n---\n', 3);
	return { frontmatter: parse(text.slice(4, end + 1)) as Record<string, unknown>, body: text.slice(end + 5) };
};

/** The app with that vault, and arXiv answering for that paper. */
export async function pumaHost(extra: Parameters<typeof openHost>[0] = {}) {
	return await openHost({ routes: ROUTES, now: '2026-11-21T12:00:00', clock: 'jump', ...extra, files: { ...PUMA_VAULT, ...extra.files } });
}
