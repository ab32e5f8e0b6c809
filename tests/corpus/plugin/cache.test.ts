/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"], "url": "http://localhost/"}
 */
/**
 * Holds the host's metadata cache and link resolution against what the Obsidian app itself made of 60 notes
 * (data/obsidian-cache of the corpus). Where they differ, the difference stands in KNOWN with its reason.
 */
import '../../host/node-globals';
import { cachedMetadataOf, getAllTags } from '../../host/vault/cached-metadata';
import type { CachedMetadata } from '../../host/vault/cached-metadata';
import { TFile } from '../../host/vault/files';
import { NameTable, getLinkpath } from '../../host/markdown/links';
import { parseFrontMatterTags } from '../../host/yaml';
import { corpusFiles, corpusJson, describeCorpus } from '../corpus';

const FOLDER = 'data/obsidian-cache';

interface Saved {
	readonly filePath: string;
	readonly fileContents: string;
	readonly cachedMetadata: CachedMetadata;
	readonly getAllTags: string[];
	readonly parseFrontMatterTags: string[] | null;
	readonly resolveLinkToPath: Record<string, string | null>;
}

/** `note: part` → why the host says something else. */
const KNOWN: Readonly<Record<string, string>> = {};

const PARTS = [
	'links',
	'embeds',
	'headings',
	'tags',
	'frontmatter',
	'frontmatterPosition',
	'frontmatterLinks',
	'sections',
	'blocks',
	'listItems',
] as const;

describeCorpus('the host agrees with the app', [FOLDER], () => {
	const saved = corpusFiles(FOLDER)
		.filter((name) => !/^(un)?resolvedLinks\.json$/.test(name))
		.map((name) => [name.replace(/\.json$/, ''), corpusJson<Saved>(`${FOLDER}/${name}`)] as const);
	const agreed: Record<string, number> = {};
	const count = (part: string, agrees: boolean): void => {
		agreed[part] = (agreed[part] ?? 0) + (agrees ? 1 : 0);
	};
	const compare = (note: string, part: string, ours: unknown, theirs: unknown): void => {
		const known = KNOWN[`${note}: ${part}`];
		let agrees = true;
		try {
			expect(ours).toEqual(theirs);
		} catch (error) {
			agrees = false;
			if (known === undefined) throw error;
		}
		count(part, agrees);
		if (known !== undefined && agrees) throw new Error(`${note}: ${part} agrees now; take it from KNOWN`);
	};

	describe.each(saved)('%s', (note, app) => {
		const ours = cachedMetadataOf(app.fileContents);
		test.each(PARTS)('%s', (part) => compare(note, part, ours[part], app.cachedMetadata[part]));
		test('getAllTags', () => compare(note, 'getAllTags', getAllTags(ours), app.getAllTags));
		test('parseFrontMatterTags', () =>
			compare(note, 'parseFrontMatterTags', parseFrontMatterTags(ours.frontmatter), app.parseFrontMatterTags));
	});

	describe('resolution', () => {
		const resolved = corpusJson<Record<string, Record<string, number>>>(`${FOLDER}/resolvedLinks.json`);
		const unresolved = corpusJson<Record<string, Record<string, number>>>(`${FOLDER}/unresolvedLinks.json`);
		const paths = new Set([...Object.keys(resolved), ...Object.values(resolved).flatMap((to) => Object.keys(to))]);
		const names = new NameTable();
		for (const path of paths) names.add(new TFile(null as never, path, null, { ctime: 0, mtime: 0, size: 0 }));
		const destination = (link: string, from: string): string | null => names.destinations(getLinkpath(link), from)[0]?.path ?? null;

		test.each(saved)('%s: links lead where the app says', (note, app) => {
			const links = Object.keys(app.resolveLinkToPath);
			compare(note, 'resolution', Object.fromEntries(links.map((link) => [link, destination(link, app.filePath)])), app.resolveLinkToPath);
		});

		test.each(saved)('%s: counts of resolved and unresolved links', (note, app) => {
			const cache = cachedMetadataOf(app.fileContents);
			const counts: { resolved: Record<string, number>; unresolved: Record<string, number> } = { resolved: {}, unresolved: {} };
			for (const { link } of [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])]) {
				const to = destination(link, app.filePath);
				const [table, key] = to === null ? [counts.unresolved, getLinkpath(link)] : [counts.resolved, to];
				table[key] = (table[key] ?? 0) + 1;
			}
			compare(note, 'link counts', counts, { resolved: resolved[app.filePath] ?? {}, unresolved: unresolved[app.filePath] ?? {} });
		});
	});

	afterAll(() => {
		const rows = Object.entries(agreed).map(([part, n]) => `  ${part}: ${n} of ${saved.length}`);
		console.info(`The host and the app agree on\n${rows.join('\n')}\n  listed differences: ${Object.keys(KNOWN).length}`);
	});
});
