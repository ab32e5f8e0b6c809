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
			const { link, remark } = await pdfLink(context, paper.arxiv, path, progress);
			await context.operations.run(
				t('operation.pdf', { path }),
				(operation) => operation.update(path, (text) => withPdfLink(text, link)),
				group,
			);
			if (remark !== null) remarks.set(path, remark);
		} catch (error) {
			const failure = failureOf(error);
			if (failure === null) throw error;
			remarks.set(path, t('pdf.failed', { reason: describe(failure) }));
		}
	}
	return remarks;
}

/**
 * A link to the PDF in the vault, downloaded unless a file of its name is there; to its address, with a word on why, where it is
 * more than this device can take.
 */
async function pdfLink(
	context: CommandContext,
	arxiv: string,
	note: string,
	progress?: Progress,
): Promise<{ readonly link: string; readonly remark: string | null }> {
	const { attachments } = context;
	const url = `https://arxiv.org/pdf/${arxiv}`;
	const { path, exists } = await attachments.place(`${arxiv.replace('/', '_')}.pdf`, note);
	if (!exists) {
		const large = await attachments.tooLarge(url, progress?.signal);
		if (large !== null) return { link: `[${arxiv}.pdf](${url})`, remark: tooLargeWords(large) };
		await attachments.download(url, path, progress?.signal);
	}
	return { link: context.links.linkTo(path, note), remark: null };
}

function tooLargeWords({ bytes, most }: { readonly bytes: number | null; readonly most: number }): string {
	const megabytes = (count: number) => String(Math.round(count / 1_000_000));
	return bytes === null
		? t('pdf.unknown-size', { most: megabytes(most) })
		: t('pdf.too-large', { size: megabytes(bytes), most: megabytes(most) });
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
