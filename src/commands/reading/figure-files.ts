import { PaperError, isCancelling } from '../../failure';
import { t } from '../../i18n';
import type { PageFloat } from '../../references/page/floats';
import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';

/** Figures of a page as files of the vault. */
export interface FigureFiles {
	/** Where each lies or will lie, by its address. */
	readonly paths: ReadonlyMap<string, string>;
	/** Those to be written. */
	readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
	/** How many stay links: too large, no picture, or not to be had. */
	readonly linked: number;
}

/** None. */
export const NO_FILES: FigureFiles = { paths: new Map(), files: [], linked: 0 };

/** Only arXiv is asked, and no more bytes are held at once. */
const HOST = /^https:\/\/(?:[a-z0-9-]+\.)*arxiv\.org\//;
const MOST = 40_000_000;
/** As a picture's bytes say, whatever its address does; a drawing may hold a program and is not asked for. */
const ENDINGS = ['png', 'jpg', 'gif', 'webp'];
const DRAWING = /\.svgz?(?:[?#]|$)/i;

/**
 * Downloads the figures of a page that the vault lacks, through arXiv's queue. Nothing is written here:
 * files and note are one operation. A figure that is there already, from the same version, is not asked for again.
 */
export async function figureFiles(
	context: CommandContext,
	note: string,
	name: string,
	{ figures }: { readonly figures: readonly PageFloat[] },
	progress?: Progress,
): Promise<FigureFiles> {
	const { attachments } = context;
	const paths = new Map<string, string>();
	const files: { path: string; bytes: Uint8Array }[] = [];
	const urls = [...new Set(figures.flatMap(({ url }) => url ?? []))];
	let held = 0;
	for (const [index, url] of urls.entries()) {
		if (progress?.signal.aborted === true) break;
		progress?.step(index, urls.length, t('outline.figure', { number: index + 1 }));
		const file = `${name.replace(/[^\w.-]+/g, '_')}-${index + 1}`;
		// One after the other: to ask for a place may create its folder.
		const places = [];
		for (const ending of ENDINGS) places.push(await attachments.place(`${file}.${ending}`, note));
		const known = places.find(({ exists }) => exists);
		if (known !== undefined) paths.set(url, known.path);
		if (known !== undefined || !HOST.test(url) || DRAWING.test(url) || held > MOST) continue;
		try {
			if ((await attachments.tooLarge(url, progress?.signal)) !== null) continue;
			const { bytes, ending } = await attachments.picture(url, progress?.signal);
			const { path, exists } = await attachments.place(`${file}.${ending}`, note);
			if (!exists) files.push({ path, bytes });
			held += bytes.length;
			paths.set(url, path);
		} catch (error) {
			// What came until the reader cancels is kept.
			if (isCancelling(error)) break;
			// A figure that cannot be had stays a link; it stops nothing.
			if (!(error instanceof PaperError)) throw error;
		}
	}
	return { paths, files, linked: urls.length - paths.size };
}
