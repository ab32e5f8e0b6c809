/** How a note says its relevance: every place and every way of rating readers use, read and written where it stands. */
import { parse, stringify } from 'yaml';
import type { FiveCsChanges } from '../../../src/note/five-cs/five-cs';
import { readFiveCs, writeFiveCs } from '../../../src/note/five-cs/five-cs';
import { input } from '../papers';

const TABLE = '| C | Assessment |\n|---|---|\n| **Category** | a |\n';
const write = (line: string, changes: FiveCsChanges) => {
	const after = writeFiveCs(`${TABLE}\n${line}\n\nend\n`, changes, {
		yaml: { stringify: (value) => stringify(value), parse: (text) => parse(text) as unknown },
		relevanceKey: 'relevance',
		skeleton: { integration: input.integration, mocs: [], thirdPass: false },
	});
	expect(after.startsWith(`${TABLE}\n`) && after.endsWith('\n\nend\n')).toBe(true);
	return after.slice(TABLE.length + 1, -'\n\nend\n'.length);
};
const read = (text: string) => {
	const { relevance, relevanceText } = readFiveCs(text);
	return [relevance, relevanceText];
};

test.each<[string, number | null, string?]>([
	['> > [!tip] Relevance: 4/5\n> > within\n> of what is around it', 4, 'within'],
	['> [!tip] Relevance: 3\n> > a quotation\n> x', 3, '> a quotation\nx'],
	['> [!tip] Relevance: 2\n>\n>  \n> a\n>\n> b\n\nafter', 2, 'a\n\nb'],
	['>[!tip]+ Relevance: 3\n>x', 3, 'x'],
	['>   [!tip]Relevance:2', 2],
	['   > [!my-own] Relevance: 1', 1],
	['> [!tip] **Relevance**: 2', 2],
	['> [!tip] **Relevance:** 2', 2],
	['> [!tip] __Relevance__ : 2', 2],
	['> [!tip] 🎯 Relevance: 2', 2],
	['> [!tip] Relevance ⭐⭐', 2],
	['> [!tip] Relevance\n> why', null, 'why'],
	['> [!tip] Relevance:    3/5   —   why', 3, 'why'],
	['> [!tip] Relevancia: ⭐⭐⭐⭐ (4/5)\n> por qué', 4, 'por qué'],
])('a callout: %j', (text, relevance, words = '') => expect(read(text)).toEqual([relevance, words]));

test.each([
	'See > [!tip] Relevance: 2',
	'> [!tip] Clinical relevance: 2',
	'> [!tip] Irrelevance: 2',
	'> [!tip] 1. Relevance: 2',
	'> [!tip] `Relevance`: 2',
	'> [!tip] Relevance for practice: 2',
	'1. Relevance: 3',
	'Its relevance: 3',
	'Clinical **Relevance**: 3',
	'# Relevance: 3',
	'| Relevance: | 3 |',
	'**Relevance** 3',
	'Relevance::: 3',
	'- [ ] Relevance: look it up',
	'- [x] **Relevance**: 3',
	'> 1) [ ] Relevance: 3',
	'`Relevance: 3`',
	'%%\nRelevance: 3\n%%',
	'%% Relevance: 3 %% x',
	'`relevance:: 3`',
	'[clinical-relevance:: 3]',
	'clinical-relevance:: 3',
	'relevance-note:: 3',
	'## Abstract\n\nRelevance: 3',
	'## Resumen\n\nRelevancia: 3',
	'## Abstract\n\nRelevance: in **bold** terms',
	'## Abstract\n\nText.\n\n**Relevance of a term** and\nRelevance: 3',
	'> [!abstract] Relevance aside\n> **Relevance**: 3',
	'> [!quote]\n> - **Relevance**: 3',
	'> [!note] x\n> Relevance: 3',
	'> [!note] x\n> Relevance: in **bold** terms',
])('no word of the reader’s on relevance: %j', (text) => expect(read(text)).toEqual([null, '']));

test.each<[string, number | null, string?]>([
	['**Relevance** : 3', 3],
	['**Relevance  :** 3', 3],
	['__Relevance__: 3', 3],
	['__Relevance:__ 3', 3],
	['Relevance : 3', 3],
	['- Relevance: 3', 3],
	['> **Relevance**: 3', 3],
	['⭐ Relevance: 3', 3],
	['* **Relevance**: 3 out of 5', 3],
	['**Relevance**: 3 of 5', 3],
	['**Relevancia**: 4 de 5: por qué', 4, 'por qué'],
	['**Relevance**: 3,5/5', 3.5],
	['**Relevance**: (4)', 4],
	['**Relevance**: ( 4 / 5 ) – why', 4, 'why'],
	['**Relevance**: 4 — why', 4, 'why'],
	['**Relevance**: 4: why', 4, 'why'],
	['**Relevance**: 40 pages', null, '40 pages'],
	['**Relevance**: 4 pages', null, '4 pages'],
	['**Relevance**: 7/5', null],
	['**Relevance**: -2', null, '-2'],
	['**Relevance**: ⭐️⭐️⭐️', 3],
	['**Relevance**: ⭐ ⭐ why', 2, 'why'],
	['**Relevance**: 🌟🌟✩ why', 2, 'why'],
	['**Relevance**: ✭✭✭☆☆ · why', 3, 'why'],
	['**Relevance**: ☆☆☆☆☆ (0/5)', 0],
	['**Relevance**: ⭐⭐⭐ — one<br>two', 3, 'one\ntwo'],
	['## Abstract\n\n**Relevance**: 3', 3],
	['## Abstract\n\nText.\n\n## Notes\n\nRelevance: 3', 3],
	['## Abstract of mine\n\nRelevance: 3', 3],
	['> [!note] Mine\n> **Relevance**: 3', 3],
	['> [!note] Mine\n> - **Relevance**: 3', 3],
	['Relevance: 2\n\n> [!tip] Relevance: 4', 4],
])('a line: %j', (text, relevance, words = '') => expect(read(text)).toEqual([relevance, words]));

test.each<[string, number | null, string?]>([
	['Relevance:: 4', 4],
	['- Relevance:: 4 — why', 4, 'why'],
	['[relevance:: 4] and more', 4],
	['see (relevance:: "4/5") here', 4],
	["relevance:: '⭐⭐'", 2],
	['relevance:: "high"', null, 'high'],
	['relevance:: "high" or so', null, '"high" or so'],
	['relevance:: the "high"', null, 'the "high"'],
	['`x` [relevance:: 2] y', 2],
	['`relevance:: 3`\n\n[page:: 7] [relevance:: 2]', 2],
])('a field of Dataview: %j', (text, relevance, words = '') => expect(read(text)).toEqual([relevance, words]));

test.each<[string, FiveCsChanges, string]>([
	['> [!tip] Relevance: ⭐⭐ — low\n> x', { relevanceText: 'y' }, '> [!tip] Relevance: ⭐⭐\n> y'],
	['> [!tip] Relevance: ⭐⭐  \n> x', { relevanceText: 'y' }, '> [!tip] Relevance: ⭐⭐  \n> y'],
	['> [!tip] Relevance: ⭐⭐\n> x', { relevanceText: '' }, '> [!tip] Relevance: ⭐⭐\n> '],
	['> [!tip] Relevance: ⭐⭐\n> x', { relevanceText: 'a\rb\r\nc' }, '> [!tip] Relevance: ⭐⭐\n> a\n> b\n> c'],
	['> [!tip] Relevance: ⭐⭐\n> x', { relevanceText: '\n\n  a\n\n\n' }, '> [!tip] Relevance: ⭐⭐\n>   a'],
	['> > [!tip] Relevance: ⭐⭐\n> > x', { relevanceText: 'a\n\nb' }, '> > [!tip] Relevance: ⭐⭐\n> > a\n> >\n> > b'],
	['> [!tip] Relevance: 2 > 1\n> x', { relevanceText: 'a' }, '> [!tip] Relevance: \n> a'],
	['  > [!tip] Relevance: ⭐⭐\n  > x', { relevanceText: 'a\nb' }, '  > [!tip] Relevance: ⭐⭐\n  > a\n  > b'],
	['> [!tip] **Relevance**', { relevance: 3, relevanceText: 'x' }, '> [!tip] **Relevance** ⭐⭐⭐\n> x'],
	['> [!tip] Relevance: ⭐⭐ — low\n> x', { relevance: 3 }, '> [!tip] Relevance: ⭐⭐⭐ — low\n> x'],
])('a callout written: %j %j', (line, changes, after) => expect(write(line, changes)).toBe(after));

test.each<[string, FiveCsChanges, string]>([
	['**Relevance**:', { relevanceText: 'x' }, '**Relevance**: — x'],
	['**Relevance**: high', { relevanceText: 'low' }, '**Relevance**: — low'],
	['**Relevance**: high', { relevanceText: '' }, '**Relevance**: '],
	['**Relevance**: ⭐⭐: why', { relevanceText: 'x' }, '**Relevance**: ⭐⭐: x'],
	['**Relevance**: ⭐⭐ why', { relevanceText: 'x' }, '**Relevance**: ⭐⭐ — x'],
	['**Relevance**: ⭐⭐ · why', { relevance: null, relevanceText: 'x' }, '**Relevance**: · x'],
	['**Relevance**:⭐⭐', { relevance: null, relevanceText: 'x' }, '**Relevance**: — x'],
	['**Relevance**: 2 out of 5 – x', { relevance: 4 }, '**Relevance**: 4 out of 5 – x'],
	['**Relevance**: ⭐⭐ (2.5/5)', { relevance: 4 }, '**Relevance**: ⭐⭐⭐⭐ (4/5)'],
	['**Relevance**: ★★', { relevance: 4 }, '**Relevance**: ★★★★'],
	['**Relevance**: ★★☆☆☆ (2/5)', { relevance: 5 }, '**Relevance**: ★★★★★ (5/5)'],
	['**Relevance**: ★★☆☆☆', { relevance: 0 }, '**Relevance**: ☆☆☆☆☆'],
	['[relevance:: 3] and more', { relevance: 4, relevanceText: 'x' }, '[relevance:: 4 — x] and more'],
	['see (relevance:: "4/5") here', { relevance: 2 }, 'see (relevance:: "2/5") here'],
	["relevance:: '⭐⭐'", { relevance: 3 }, "relevance:: '⭐⭐⭐'"],
	['relevance::', { relevance: 4 }, 'relevance:: ⭐⭐⭐⭐'],
	['relevance:: high', { relevance: 4 }, 'relevance:: ⭐⭐⭐⭐ — high'],
	['relevance:: 3', { relevance: 4 }, 'relevance:: 4'],
	['**Relevance**: 2', { relevance: 4 }, '**Relevance**: 4'],
	['**Relevance:** (2) — why', { relevance: 4 }, '**Relevance:** (4) — why'],
	['**Relevance**: ⭐⭐ (2)', { relevance: 4 }, '**Relevance**: ⭐⭐⭐⭐ (4)'],
	['- Relevance: 2 stars — x', { relevance: 4 }, '- Relevance: 4 stars — x'],
	['Relevancia: 2 estrellas', { relevance: 3 }, 'Relevancia: 3 estrellas'],
	['Relevance: 2⭐', { relevance: 4 }, 'Relevance: 4⭐'],
	['Relevance: 🌟 🌟 x', { relevance: 3 }, 'Relevance: 🌟 🌟 🌟 x'],
	['Relevance: ⭐️⭐️', { relevance: 3 }, 'Relevance: ⭐️⭐️⭐️'],
	['Relevance: ✭✭✩✩✩', { relevance: 4 }, 'Relevance: ✭✭✭✭✩'],
	['Relevance: 2, for the method', { relevance: 4 }, 'Relevance: 4, for the method'],
	['Relevance: 2. Because of it', { relevanceText: 'T' }, 'Relevance: 2. T'],
	['Relevance: 2 (of the same lab)', { relevance: 4 }, 'Relevance: 4 (of the same lab)'],
	['**Relevance**: **2/5** — x', { relevance: 4 }, '**Relevance**: **4/5** — x'],
	['**Relevance**: *2*', { relevance: null }, '**Relevance**: '],
	['*Relevance*: 2', { relevance: 4 }, '*Relevance*: 4'],
	['**Relevance**: 2 ^rel', { relevance: 4, relevanceText: 'T' }, '**Relevance**: 4 — T ^rel'],
	['**Relevance**: ^rel', { relevance: 2 }, '**Relevance**: ⭐⭐ ^rel'],
	['**Relevance**: 2', { relevanceText: '^rel' }, '**Relevance**: 2 — \\^rel'],
	['**Relevance**: 2 — as in x ^rel', { relevanceText: 'x ^two' }, '**Relevance**: 2 — x \\^two ^rel'],
	['Relevance:: 2 ^rel', { relevance: 4, relevanceText: 'T' }, 'Relevance:: 4 — T ^rel'],
	['**Relevance**: 2 <!-- of 2024 -->', { relevance: 4 }, '**Relevance**: 4 <!-- of 2024 -->'],
	['**Relevance**: 3 reasons', { relevance: 4 }, '**Relevance**: ⭐⭐⭐⭐ — 3 reasons'],
	['**Relevance**: **high**', { relevance: 4 }, '**Relevance**: ⭐⭐⭐⭐ — **high**'],
])('a line written: %j %j', (line, changes, after) => expect(write(line, changes)).toBe(after));
