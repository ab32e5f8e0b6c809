/** A citer over style files in memory, as tests cite with. */
import { createCitations } from '../../src/citation/citer';
import type { Citer, CiteSettings } from '../../src/citation/citer';
import { DEFAULT_CITATION_OPTIONS } from '../../src/citation/csl-json';
import type { CitationOptions } from '../../src/citation/csl-json';
import type { StyleSource } from '../../src/citation/styles/style-catalog';
import { escapeMarkdown } from '../../src/markdown/escape';
import type { Paper } from '../../src/paper/paper';
import { citeSettings } from '../../src/settings';
import type { Settings } from '../../src/settings';

export function citer(
	files: Readonly<Record<string, string>> = {},
	settings: Partial<Omit<CiteSettings, 'options'>> & { options?: Partial<CitationOptions> } = {},
): Citer {
	return createCitations(
		sourceOf(files),
		() => ({
			style: 'apa',
			locale: 'en-US',
			stylesFolder: 'CSL',
			...settings,
			options: { ...DEFAULT_CITATION_OPTIONS, ...settings.options },
		}),
		{ later: () => () => undefined, escape: escapeMarkdown },
	);
}

function sourceOf(files: Readonly<Record<string, string>>): StyleSource {
	const all = Object.keys(files).map((path) => ({ path, modified: 1 }));
	return {
		list: (folder, extension) => all.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(extension)),
		file: (path) => all.find((file) => file.path === path) ?? null,
		read: (path) => Promise.resolve(files[path] ?? ''),
	};
}

/** The paper of the seed note, as arXiv has it. */
export const SEED: Paper = {
	arxiv: '1906.01820',
	version: 3,
	title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
	authors: [
		{ family: 'Hubinger', given: 'Evan' },
		{ family: 'Merwijk', given: 'Chris', particle: 'van' },
		{ family: 'Mikulik', given: 'Vladimir' },
		{ family: 'Skalse', given: 'Joar' },
		{ family: 'Garrabrant', given: 'Scott' },
	],
	published: '2019-06-05T04:43:25Z',
	revised: '2021-12-01T19:56:10Z',
	categories: ['cs.AI'],
};

/** The real citations for a world of actions (tests/commands/context.ts). */
export function realCitations(files: Readonly<Record<string, string>> = {}): (settings: Settings) => Citer {
	return (settings) =>
		createCitations(sourceOf(files), () => citeSettings(settings), { later: () => () => undefined, escape: escapeMarkdown });
}
