/** The language of notes: a new note in Spanish, and that readers and the skeleton know either language, whatever the setting says. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { findCitationLine } from '../../src/note/citation-line';
import { readFiveCs, withTableAt, withWholeTable, writeFiveCs } from '../../src/note/five-cs/five-cs';
import { withFirstPassKit } from '../../src/note/first-pass-kit';
import { draftNote } from '../../src/note/literature-note';
import { inNoteLanguage, noteWord } from '../../src/note/note-words';
import { withReferences } from '../../src/note/references-section';
import type { SectionInput } from '../../src/note/section';
import { NOTE_SECTIONS } from '../../src/note/sections';
import { readAbstract } from '../../src/note/sections/abstract';
import { insertSkeleton } from '../../src/note/skeleton';
import { BUILT_IN_TEMPLATE } from '../../src/note/template/built-in-template';
import { renderTemplate } from '../../src/note/template/template';
import { readMarkdown } from '../../src/markdown/note';
import { defaultSettings, integrationHeading, integrationPoints } from '../../src/settings';
import { inLanguage, withPreset } from '../../src/settings/presets';
import { input } from './papers';
import { runs } from '../size';

const versions = [{ version: 1, date: '2019-06-05T00:00:00Z', kilobytes: 294 }];
const whole = {
	...input,
	paper: { ...input.paper, versions },
	thirdPass: true,
	integration: {
		heading: 'Integración en PUMA',
		points: [{ label: 'Capítulo de ética' }, { label: 'Equipo rojo', link: '[[PN-KeyConcepts]]' }],
	},
};
const english = draftNote({ ...whole, integration: { ...whole.integration, heading: 'PUMA Integration' } }).body;
const spanish = draftNote({ ...whole, language: 'es' }).body;
const skeleton = (language: 'en' | 'es'): SectionInput => ({
	integration: { heading: noteWord('PUMA Integration', language), points: [] },
	mocs: [],
	thirdPass: true,
	language,
});

test('a note in Spanish, heading for heading', () => {
	const lines = spanish.split('\n').filter((line) => /^#|^> \[!|^\| |^> \*\*|^- /.test(line));
	expect(lines.map((line) => line.replace(/(\*\*Cita\*\*: ).*/, '$1…').replace(/^(# LN: ).*/, '$1…'))).toEqual([
		'# LN: …',
		'> [!cite] Referencia bibliográfica',
		'> **Cita**: …',
		'> [!abstract]- Resumen',
		'> [!info]- Versiones',
		'## Pasada 1 — A vista de pájaro (5 C)',
		'| C | Valoración |',
		'| **Categoría** |  |',
		'| **Contexto** |  |',
		'| **Corrección** |  |',
		'| **Contribuciones** |  |',
		'| **Claridad** |  |',
		'> [!success] Relevancia: ',
		'## Pasada 2 — Contenido',
		'### Conceptos clave',
		'### Por qué importa',
		'## Pasada 3 — Reconstrucción virtual',
		'### Supuestos',
		'### Fortalezas y debilidades',
		'### Trabajo futuro',
		'## Integración en PUMA',
		'- **Capítulo de ética**: ',
		'- **Equipo rojo**: → [[PN-KeyConcepts]]',
		'## Notas relacionadas',
		'## Mapas de contenido',
		...input.mocs.map((link) => `- ${link}`),
	]);
});

test('nothing but those words differs between the languages, and the paper’s own words stay', () => {
	const blanked = (text: string) => text.split('\n').filter((line) => !/^#{2,} |^> \[!|^\| |^> \*\*|^- \*\*/.test(line));
	expect(blanked(spanish)).toEqual(blanked(english));
	const paper = { ...whole.paper, title: 'Related Notes: MOCs', abstract: 'Category\n\n## Abstract\n\nNotes' };
	expect(draftNote({ ...whole, paper, language: 'es' }).body).toContain('Related Notes: MOCs');
});

test('the built-in template in Spanish renders the note in Spanish', async () => {
	const template = inNoteLanguage(BUILT_IN_TEMPLATE, 'es');
	expect(await renderTemplate('T.md', template, { ...whole, language: 'es' })).toBe(spanish);
	expect(inNoteLanguage(template, 'en')).toBe(BUILT_IN_TEMPLATE);
	expect(inNoteLanguage(BUILT_IN_TEMPLATE, 'en')).toBe(BUILT_IN_TEMPLATE);
});

test.each([
	['English', english, 'es'],
	['Spanish', spanish, 'en'],
	['English', english, 'en'],
	['Spanish', spanish, 'es'],
] as const)('the skeleton adds nothing to a note in %s when the setting says otherwise', (_language, note, setting) => {
	expect(insertSkeleton(note, skeleton(setting))).toEqual({ text: note, added: [] });
	expect(insertSkeleton(note, { ...skeleton(setting), paper: whole.paper, citationMarkdown: 'x' }).added).toEqual([]);
});

test('whatever sections a note has in whatever language, no section is put in a second time', () => {
	const sections = NOTE_SECTIONS.filter(({ fallback }) => fallback === 'end');
	const part = fc.record({ keep: fc.boolean(), language: fc.constantFrom('en' as const, 'es' as const) });
	fc.assert(
		fc.property(fc.array(part, { minLength: 6, maxLength: 6 }), fc.constantFrom('en' as const, 'es' as const), (parts, setting) => {
			const kept = sections.filter((_section, at) => parts[at]?.keep === true);
			const note = sections
				.flatMap((section, at) => (kept.includes(section) ? [section.markdown(skeleton(parts[at]?.language ?? 'en')) ?? ''] : []))
				.join('\n\n');
			const { text, added } = insertSkeleton(`# T\n\n${note}\n`, skeleton(setting));
			expect(added).toHaveLength(sections.length - kept.length);
			expect(insertSkeleton(text, skeleton(setting === 'en' ? 'es' : 'en'))).toEqual({ text, added: [] });
		}),
		{ numRuns: runs(100) },
	);
});

test.each([
	['## Primera pasada', 'Pasada 1 — A vista de pájaro (5 C)'],
	['## Las cinco C', 'Pasada 1 — A vista de pájaro (5 C)'],
	['## Segunda pasada: el contenido', 'Pasada 2 — Contenido'],
	['## Tercera pasada', 'Pasada 3 — Reconstrucción virtual'],
	['## Conexiones con el proyecto', 'Integración en PUMA'],
	['## Artículos relacionados', 'Notas relacionadas'],
	['**Mapas de contenido**: [[A]]', 'Mapas de contenido'],
])('%s is the section %s by another name', (heading, name) => {
	const { text } = insertSkeleton(`# T\n\n${heading}\n`, skeleton('es'));
	expect(text).not.toContain(`## ${name}`);
	expect(text).toContain(heading);
});

test.each(['## Pasada 11 por la ciudad', '## A 5 C de temperatura', '## Relacionados'])('%s is no section of ours', (heading) => {
	expect(insertSkeleton(`# T\n\n${heading}\n`, skeleton('es')).added).toHaveLength(6);
});

test('the five Cs, relevance, citation and abstract of a Spanish note are read and written in its words', () => {
	const writing = {
		yaml: { parse: (text: string): unknown => parse(text), stringify: (value: unknown) => stringify(value) },
		relevanceKey: 'relevance',
		skeleton: skeleton('en'),
	};
	const changes = { category: 'Posición', clarity: 'Buena | clara', relevance: 4, relevanceText: 'Por la ética' };
	const written = writeFiveCs(spanish, changes, writing);
	expect(readFiveCs(written)).toMatchObject({ ...changes, answered: 2, hasTable: true });
	expect(written).toContain('| **Categoría** | Posición |');
	expect(written).toContain('> [!success] Relevancia: ⭐⭐⭐⭐\n> Por la ética');
	expect(findCitationLine(spanish)?.markdown).toBe(findCitationLine(english)?.markdown);
	expect(readAbstract(spanish)).toBe(readAbstract(english));
	const short = '| C | Valoración |\n|---|---|\n| **Categoría** | a |\n';
	expect(withWholeTable(short, skeleton('en'))).toContain('| **Contribuciones** |  |');
	expect(withTableAt('\n', 0, 'relevance', 'es')).toContain('| **Corrección** |  |');
});

test('outline and references are in the language of the notes, and are found again in either', () => {
	const page = {
		sections: [{ number: '1', title: 'Introduction', level: 1 }],
		contributions: ['A claim'],
		conclusion: 'So it is.',
		figures: [{ number: '1', caption: 'A figure', url: null }],
		tables: [],
		equations: 2,
		theorems: 1,
		licence: 'CC BY',
	};
	const kit = { page, mark: 'v3', pictures: 'link' as const };
	const first = withFirstPassKit(spanish, kit, {}, skeleton('es'));
	for (const line of [
		'> [!info]- Esquema (v3)',
		'> **Contribuciones**',
		'> 1 figura, 2 ecuaciones, 1 teorema',
		'> [!quote]- Conclusión (v3)',
	])
		expect(first.text).toContain(`${line}\n`);
	expect(first.text).toContain('> - **Figura 1**: A figure');
	expect(withFirstPassKit(first.text, kit, first.written, skeleton('es')).text).toBe(first.text);
	const inEnglish = withFirstPassKit(first.text, kit, first.written, skeleton('en'));
	expect(inEnglish.added).toEqual([]);
	expect(inEnglish.text).toContain('> [!info]- Outline (v3)');
	const others = [{ n: 1, text: 'B' }];
	const references = { links: [{ path: 'A.md', link: '[[A]]' }], others, all: others, leadsTo: (target: string) => `${target}.md` };
	const listed = withReferences(spanish, { ...references, language: 'es' }, null);
	expect(listed.text).toContain('## Referencias\n\n- [[A]]\n\n> [!quote]- No están en la bóveda (1)');
	expect(withReferences(listed.text, references, listed.written).text.match(/^## Refer/gm)).toHaveLength(1);
});

test('presets bring their words along; the reader’s own stay', () => {
	const puma = withPreset({ ...defaultSettings(), noteLanguage: 'es' }, 'puma');
	expect(puma.integrationHeading).toBe('Integración en PUMA');
	expect(puma.integrationPoints.split('\n').map((line) => line.split(':')[0])).toEqual([
		'Capítulo de ética',
		'Equipo rojo',
		'Autonomía acotada',
		'IA constitucional',
	]);
	expect(inLanguage(puma, 'en')).toEqual(withPreset(defaultSettings(), 'puma'));
	const own = { ...defaultSettings(), integrationHeading: 'Mi tesis', integrationPoints: 'Capítulo 2: A\nEthics chapter:' };
	expect(inLanguage(own, 'es')).toMatchObject({ integrationHeading: 'Mi tesis', integrationPoints: 'Capítulo 2: A\nCapítulo de ética:' });
	// A data.json by hand may name the language alone.
	expect(integrationHeading({ ...defaultSettings(), noteLanguage: 'es' })).toBe('Integración en el proyecto');
	expect(integrationPoints({ ...own, noteLanguage: 'es' })).toEqual([{ label: 'Capítulo 2', target: 'A' }, { label: 'Capítulo de ética' }]);
});

test('every heading of both languages is known to the reader of headings', () => {
	for (const language of ['en', 'es'] as const)
		for (const section of NOTE_SECTIONS) {
			const given = { ...skeleton(language), paper: whole.paper, citationMarkdown: 'x', year: 2019 };
			const markdown = section.markdown(given);
			expect([section.id, section.find(readMarkdown(`${markdown ?? ''}\n`), given)]).not.toEqual([section.id, null]);
		}
});
