import { bibtexEntry } from '../../citation/bibtex';
import { badFlag } from '../../failure';
import { t } from '../../i18n';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { linesOf } from '../../settings';
import { citableAt, citekeyForPaper } from './citable';
import type { CliAnswer, CliCommand, CommandContext } from '../command';
import { fetchOne, namedIn } from '../import';
import { literatureNotes, noteAt } from '../note-selection';
import { plainNote } from '../plain-note';
import { worksOf } from './drafts/works';
import { installedStyles } from './install-style';

const FORMS = ['reference', 'in-text', 'bibtex', 'csl-json'] as const;
type Form = (typeof FORMS)[number];

/** A paper as its note tells it, or as a source does when it has no note. */
interface Cited {
	readonly paper: Paper;
	readonly citekey: string;
}

/** `structured-paper-notes:cite id=… | path=…` */
export const citeCli: CliCommand = {
	action: 'cite',
	description: 'cli.cite',
	flags: {
		path: { value: '<note>', description: 'cli.path' },
		id: { value: '<id>', description: 'cli.cite.id' },
		style: { value: '<style>', description: 'cli.cite.style' },
		locale: { value: '<locale>', description: 'cli.cite.locale' },
		form: { value: FORMS.join('|'), description: 'cli.cite.form' },
	},
	async run(context, flags) {
		const form = formOf(flags['form']);
		const { style, locale } = flags;
		const cited = await citedBy(context, flags);
		if (form === 'bibtex') return said('bibtex', bibtexOf(context, cited));
		if (form === 'csl-json')
			return said('csl-json', JSON.stringify([{ ...context.citations.item(cited.paper), id: cited.citekey }], null, 2));
		const line = await context.citations.format(cited.paper, {
			form,
			...knownFields({ style, locale }),
		});
		return { json: { style: line.style, text: line.text, markdown: line.markdown }, text: line.text };
	},
};

/** `structured-paper-notes:styles` */
export const stylesCli: CliCommand = {
	action: 'styles',
	description: 'cli.styles',
	flags: {},
	async run(context) {
		const { styles, refused } = await context.citations.styles();
		const installed = new Set(await installedStyles(context));
		const json = styles.map(({ id, title, source }) => ({ id, title, source: installed.has(id) ? 'installed' : source }));
		const lines = json.map(({ id, title, source }) => `${id}\t${title}\t${source}`);
		return { json, text: [...lines, ...refused.map(({ path, reason }) => t('cite.style-refused', { path, reason }))].join('\n') };
	},
};

/** A paper's BibTeX entry by the settings. */
export function bibtexOf(context: CommandContext, { paper, citekey }: Cited): string {
	const { citePublished, yearRule, keepCapitals } = context.settings;
	return bibtexEntry(paper, { citekey, citePublished, yearRule, keepCapitals: linesOf(keepCapitals) });
}

function said(style: string, text: string): CliAnswer {
	return { json: { style, text, markdown: text }, text };
}

function formOf(flag: string | undefined): Form {
	if (flag === undefined) return 'reference';
	const form = FORMS.find((known) => known === flag);
	if (form === undefined) throw badFlag('form', flag, FORMS.join(', '));
	return form;
}

/** The paper a call names. One with a note is cited as the note has it, without the network. */
async function citedBy(context: CommandContext, flags: Readonly<Record<string, string>>): Promise<Cited> {
	const { path, id } = flags;
	if (path !== undefined && id === undefined) {
		// A note whose properties cannot be read names no paper either.
		await plainNote(context, noteAt(context, path));
		return citableAt(context, literatureNotes(context, { path })[0] ?? path);
	}
	// `key:…`, as imports answer it, and `@…` as drafts have it
	const keyed = worksOf(context).named(/^\s*(?:key:|@)(\S+)\s*$/.exec(id ?? '')?.[1] ?? '');
	if (keyed !== null && path === undefined) return citableAt(context, keyed.path);
	const named = namedIn(flags);
	const [note] = context.notes.notesOf(named.id);
	if (note !== undefined) return citableAt(context, note);
	const { paper } = await fetchOne(context, named);
	return { paper, citekey: citekeyForPaper(context, paper) };
}
