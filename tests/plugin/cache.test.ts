/**
 * Holds the host's metadata cache and link resolution against what the Obsidian app itself made of 60 notes
 * (../shared/data/obsidian-cache, beside the checkout). Where they differ, the difference stands in KNOWN with its reason.
 */
import '../host/node-globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cachedMetadataOf, getAllTags } from '../host/vault/cached-metadata';
import type { CachedMetadata } from '../host/vault/cached-metadata';
import { TFile } from '../host/vault/files';
import { NameTable, getLinkpath } from '../host/markdown/links';
import { parseFrontMatterTags } from '../host/yaml';

const FOLDER = resolve(__dirname, '../../../shared/data/obsidian-cache');

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

if (!existsSync(FOLDER)) {
	console.warn(`The app's own caches are not beside the checkout (${FOLDER}): the host is not held against them.`);
	test.skip('the host agrees with the app', () => undefined);
} else {
	const saved = readdirSync(FOLDER)
		.filter((name) => !/^(un)?resolvedLinks\.json$/.test(name))
		.map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Saved] as const);
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
		const resolved = JSON.parse(readFileSync(join(FOLDER, 'resolvedLinks.json'), 'utf8')) as Record<string, Record<string, number>>;
		const unresolved = JSON.parse(readFileSync(join(FOLDER, 'unresolvedLinks.json'), 'utf8')) as Record<string, Record<string, number>>;
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
}
