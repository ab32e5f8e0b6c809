/** What a first pass looks at, written into a note once and kept up to date without touching a word of the reader's. */
import fc from 'fast-check';
import type { KitInput, KitRecord } from '../../src/note/first-pass-kit';
import { withFirstPassKit } from '../../src/note/first-pass-kit';
import { input as noteInput } from './papers';

const skeleton = { integration: noteInput.integration, mocs: [], thirdPass: false };
const page: KitInput['page'] = {
	sections: [
		{ number: '1', title: 'Introduction', level: 1 },
		{ number: '1.1', title: 'The space $L^2$', level: 2 },
		{ number: null, title: '[[Trap]] | `x` <% y %> #tag', level: 1 },
	],
	contributions: ['We show it.', 'We bound it.'],
	conclusion: 'It computes what we tell it to.',
	figures: [{ number: '1', caption: 'The engine %%seen%% from above.', url: 'https://arxiv.org/html/2301.00001v2/engine (1).png' }],
	tables: [{ number: '1', caption: 'Cards.', url: null }],
	equations: 1,
	theorems: 2,
	licence: 'https://creativecommons.org/licenses/by/4.0/',
};
const kit = (more: Partial<KitInput> = {}): KitInput => ({ page, mark: 'v2', pictures: 'link', ...more });
const NOTE = `---\ntype: literature\n---\n# T\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |\n|---|---|\n| **Category** | mine |\n\nMy remark.\n\n---\n\n## Pass 2 — Content\n\n### Key Concepts\n\nMine too.\n\n---\n\n## Related Notes\n`;

test('folded callouts at the end of their passes, what comes from the page escaped', () => {
	const { text, added } = withFirstPassKit(NOTE, kit(), {}, skeleton);
	expect(added).toEqual(['outline', 'conclusion', 'figures']);
	expect(text).toBe(
		NOTE.replace(
			'My remark.\n',
			'My remark.\n\n> [!info]- Outline (v2)\n> - 1 Introduction\n>   - 1.1 The space $L^2$\n> - \\[\\[Trap\\]\\] \\| \\`x\\` < % y %> \\#tag\n>\n> **Contributions**\n>\n> 1. We show it.\n> 2. We bound it.\n>\n> 1 figure, 1 table, 1 equation, 2 theorems\n\n> [!quote]- Conclusion (v2)\n> It computes what we tell it to.\n',
		).replace(
			'Mine too.\n',
			'Mine too.\n\n> [!example]- Figures and tables (v2)\n> - **[Figure 1](https://arxiv.org/html/2301.00001v2/engine%20%281%29.png)**: The engine %\\%seen%\\% from above.\n> - **Table 1**: Cards.\n>\n> Licence: https://creativecommons.org/licenses/by/4.0/\n',
		),
	);
});

test('run again it changes nothing; a new version replaces what was written and nothing else', () => {
	const first = withFirstPassKit(NOTE, kit(), {}, skeleton);
	const again = withFirstPassKit(first.text, kit(), first.written, skeleton);
	expect(again.text).toBe(first.text);
	const newer = withFirstPassKit(first.text.replace('My remark.', 'My other remark.'), kit({ mark: 'v3' }), first.written, skeleton);
	expect(newer.updated).toEqual(['outline', 'conclusion', 'figures']);
	expect(newer.text).toBe(first.text.replace('My remark.', 'My other remark.').replace(/\(v2\)/g, '(v3)'));
});

test('a part the reader wrote in is left, the others are brought up to date', () => {
	const first = withFirstPassKit(NOTE, kit(), {}, skeleton);
	const edited = first.text.replace('> It computes what we tell it to.', '> It computes what we tell it to.\n> So they say.');
	const newer = withFirstPassKit(edited, kit({ mark: 'v3' }), first.written, skeleton);
	expect(newer).toMatchObject({ updated: ['outline', 'figures'], kept: ['conclusion'], added: [] });
	expect(newer.text).toContain('Conclusion (v2)\n> It computes what we tell it to.\n> So they say.\n');
});

test('without a record what is there is the reader’s', () => {
	const first = withFirstPassKit(NOTE, kit(), {}, skeleton);
	expect(withFirstPassKit(first.text, kit({ mark: 'v3' }), {}, skeleton)).toMatchObject({
		text: first.text,
		kept: ['outline', 'conclusion', 'figures'],
	});
});

test('a note without passes gets them; a page that says nothing writes nothing', () => {
	expect(withFirstPassKit('# T\n\nMine.\n', kit(), {}, skeleton).text).toMatch(
		/^# T\n\nMine\.\n\n---\n\n## Pass 1[^]*Outline \(v2\)[^]*## Pass 2[^]*Figures and tables/,
	);
	const nothing = { ...page, sections: [], contributions: [], conclusion: null, figures: [], tables: [] };
	expect(withFirstPassKit(NOTE, kit({ page: nothing }), {}, skeleton).text).toBe(NOTE);
});

test('pictures are shown in the note where the reader wants them', () => {
	expect(withFirstPassKit(NOTE, kit({ pictures: 'embed' }), {}, skeleton).text).toContain(
		'>   ![](https://arxiv.org/html/2301.00001v2/engine%20%281%29.png)\n',
	);
});

test('line ends of the note are used', () => {
	const { text, written } = withFirstPassKit(NOTE.replace(/\n/g, '\r\n'), kit(), {}, skeleton);
	expect(text.replace(/\r\n/g, '')).not.toContain('\n');
	expect(withFirstPassKit(text, kit({ mark: 'v3' }), written, skeleton).updated).toHaveLength(3);
});

test('every line of the reader’s stays, whatever the note is and however often it is run', () => {
	const line = fc.constantFrom(
		'',
		'Mine.',
		'## Pass 1',
		'## Pass 2',
		'- item',
		'> quote',
		'```',
		'%%',
		'| a | b |',
		'|---|---|',
		'---',
		'# H',
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
			const note = `${lines.join('\n')}\n`;
			let record: KitRecord = {};
			let now = note;
			for (const mark of ['v1', 'v1', 'v2']) {
				const next = withFirstPassKit(now, kit({ mark }), record, skeleton);
				record = next.written;
				now = next.text;
			}
			const rest = [...now.split('\n')];
			for (const own of note.split('\n').filter((text) => text.trim() !== '')) {
				const at = rest.indexOf(own);
				if (at < 0) return false;
				rest.splice(0, at + 1);
			}
			return true;
		}),
	);
});
