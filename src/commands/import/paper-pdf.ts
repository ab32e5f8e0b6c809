import { describe, failureOf } from '../../failure';
import { t } from '../../i18n';
import { findCitationLine } from '../../note/citation-line';
import { readMarkdown } from '../../markdown/note';
import type { Paper } from '../../paper/paper';
import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';

/** A note whose paper's PDF is wanted. */
export interface WantedPdf {
	readonly path: string;
	readonly paper: Paper;
}

/**
 * Puts the PDFs of papers into the attachment folder and links each from its note, where the settings ask for it. One that is
 * there already is only linked. Answers, by note, what could not be had: a note is never less for its PDF.
 */
export async function attachPdfs(
	context: CommandContext,
	wanted: readonly WantedPdf[],
	progress?: Progress,
	group?: string,
): Promise<ReadonlyMap<string, string>> {
	const remarks = new Map<string, string>();
	if (!context.settings.downloadPdf) return remarks;
	for (const [done, { path, paper }] of wanted.entries()) {
		await progress?.resumed?.();
		if (progress?.signal.aborted === true) break;
		if (paper.arxiv === undefined) continue;
		progress?.step(done, wanted.length, t('pdf.asking', { id: paper.arxiv }));
		try {
			const file = await pdfFile(context, paper.arxiv, path, progress);
			await context.operations.run(
				t('operation.pdf', { path }),
				(operation) => operation.update(path, (text) => withPdfLink(text, context.links.linkTo(file, path))),
				group,
			);
		} catch (error) {
			const failure = failureOf(error);
			if (failure === null) throw error;
			remarks.set(path, t('pdf.failed', { reason: describe(failure) }));
		}
	}
	return remarks;
}

/** The PDF's path in the vault; downloaded unless a file of its name is there. */
async function pdfFile(context: CommandContext, arxiv: string, note: string, progress?: Progress): Promise<string> {
	const { attachments } = context;
	const { path, exists } = await attachments.place(`${arxiv.replace('/', '_')}.pdf`, note);
	if (!exists) await attachments.download(`https://arxiv.org/pdf/${arxiv}`, path, progress?.signal);
	return path;
}

/** The note with a link to the PDF under its reference line, in the callout when that stands in one; at the end of a note without. */
export function withPdfLink(text: string, link: string): string {
	if (text.includes(link)) return text;
	const { eol, lines } = readMarkdown(text);
	const citation = findCitationLine(text);
	const line = citation === null ? undefined : lines[citation.line];
	if (line === undefined) return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${eol}**PDF**: ${link}${eol}`;
	const quote = /^(?:\s*>)+\s*/.exec(line.text)?.[0];
	const added = quote === undefined ? `${eol}${eol}**PDF**: ${link}` : `${eol}${quote}**PDF**: ${link}`;
	return text.slice(0, line.end) + added + text.slice(line.end);
}
