/**
 * Holds which folder may import which (see ARCHITECTURE.md): the arrows go one way, and `obsidian` stays at the edge.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');
const MAY_IMPORT: Record<string, readonly string[]> = {
	i18n: [],
	failure: ['i18n'],
	markdown: [],
	paper: [],
	bibliography: ['paper', 'failure'],
	sources: ['paper', 'bibliography', 'failure'],
	citation: ['paper', 'failure'],
	note: ['markdown', 'paper', 'failure'],
	links: ['markdown', 'failure'],
	references: ['paper', 'failure'],
	settings: ['i18n', 'citation', 'note'],
	commands: ['markdown', 'paper', 'bibliography', 'sources', 'citation', 'references', 'note', 'links', 'settings', 'failure', 'i18n'],
	vault: ['markdown', 'paper', 'sources', 'references', 'note', 'links', 'commands', 'settings', 'failure', 'citation'],
	ui: [
		'markdown',
		'paper',
		'bibliography',
		'sources',
		'citation',
		'references',
		'note',
		'links',
		'commands',
		'settings',
		'failure',
		'i18n',
	],
	main: ['markdown', 'paper', 'sources', 'citation', 'note', 'links', 'settings', 'commands', 'vault', 'ui', 'failure', 'i18n'],
};
const MAY_IMPORT_OBSIDIAN = ['vault', 'ui', 'main'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const roomOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.ts$/, '');
const importsOf = (file: string) =>
	[...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from\s+|import\(|^import\s+)'([^']+)'/gm)].map((m) => m[1] ?? '');

test.each(files)('%s imports only what its folder may', (file) => {
	const room = roomOf(file);
	expect(MAY_IMPORT).toHaveProperty([room]);
	for (const target of importsOf(file)) {
		if (target === 'obsidian') expect(MAY_IMPORT_OBSIDIAN).toContain(room);
		if (!target.startsWith('.')) continue;
		const other = roomOf(relative(SRC, resolve(SRC, dirname(file), target)));
		if (other !== room) expect([file, MAY_IMPORT[room]]).toEqual([file, expect.arrayContaining([other])]);
	}
});

/** The rooms of capabilities: what one takes of another comes through its index; the types and the memory they share do not. */
const CAPABILITIES = ['import', 'reading', 'links', 'citing', 'library'];
/** `commands/links/mend.ts` → `links`; null for a file that is in no room of a capability. */
const capabilityOf = (path: string, folder: string) => {
	const [top, room = '', ...rest] = path.split('/');
	return top === folder && rest.length > 0 && CAPABILITIES.includes(room) ? room : null;
};
const targetsOf = (file: string) =>
	importsOf(file)
		.filter((target) => target.startsWith('.'))
		.map((target) => relative(SRC, resolve(SRC, dirname(file), target)));

test.each(files.filter((file) => file.startsWith('commands/')))('%s imports another room of commands only through its index', (file) => {
	const own = capabilityOf(file, 'commands');
	for (const target of targetsOf(file)) {
		const other = capabilityOf(`${target}.ts`, 'commands');
		if (other !== null && other !== own) expect([file, target]).toEqual([file, `commands/${other}`]);
		// `commands/import` is the index of a room
		if (own !== null) expect([file, target]).not.toEqual([file, `commands/${own}`]);
	}
});

test('the rooms of commands import each other in one direction', () => {
	const graph = new Map<string, Set<string>>();
	for (const file of files) {
		const own = capabilityOf(file, 'commands');
		if (own === null) continue;
		const others = targetsOf(file).flatMap((target) => CAPABILITIES.filter((room) => target === `commands/${room}`));
		graph.set(own, new Set([...(graph.get(own) ?? []), ...others]));
	}
	const below = (room: string, seen: readonly string[]): void => {
		if (seen.includes(room)) throw new Error(`circle: ${[...seen, room].join(' → ')}`);
		for (const next of graph.get(room) ?? []) below(next, [...seen, room]);
	};
	for (const room of graph.keys()) below(room, []);
	expect([...graph.keys()].sort()).toEqual([...CAPABILITIES].sort());
});

test('what rooms share knows no room', () => {
	for (const file of files.filter((one) => /^commands\/(?:ports|records)\//.test(one)))
		for (const target of targetsOf(file))
			expect([file, CAPABILITIES.filter((room) => target.startsWith(`commands/${room}`))]).toEqual([file, []]);
});

test('ARCHITECTURE.md names files that are there', () => {
	const text = readFileSync(resolve(SRC, '../ARCHITECTURE.md'), 'utf8');
	const named = [...text.matchAll(/`([a-z0-9-]+(?:\/[a-z0-9-]+)+\.ts)`/g)].map((match) => match[1] ?? '');
	const inRoot = (file: string) => existsSync(resolve(SRC, '..', file));
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((file) => !files.includes(file) && !inRoot(file))).toEqual([]);
});

test('the picture in ARCHITECTURE.md is current', () => {
	const { status, stderr } = spawnSync(process.execPath, ['scripts/architecture-picture.mjs', '--check'], { encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
});

test('no file takes part in an import cycle', () => {
	const graph = new Map(
		files.map((file) => [
			file,
			importsOf(file)
				.filter((i) => i.startsWith('.'))
				.map((i) => {
					const base = relative(SRC, resolve(SRC, dirname(file), i));
					return files.includes(`${base}.ts`) ? `${base}.ts` : `${base}/index.ts`;
				}),
		]),
	);
	const done = new Set<string>();
	const visit = (file: string, path: string[]): void => {
		if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
		if (done.has(file)) return;
		for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
});

test('every exported function and class says what it answers', () => {
	const undocumented = files.flatMap((file) => {
		const lines = readFileSync(join(SRC, file), 'utf8').split('\n');
		return lines.flatMap((line, at) => {
			const name = /^export (?:abstract )?(?:async )?(?:function|class|const(?= \w+ = (?:async )?(?:<[^>]+>)?\()) (\w+)/.exec(line)?.[1];
			const above = lines[at - 1] ?? '';
			// An overload stands under another of its name.
			const isSaid = above.endsWith('*/') || above.includes(` ${name ?? ''}(`);
			return name === undefined || isSaid ? [] : [`${file}: ${name}`];
		});
	});
	expect(undocumented).toEqual([]);
});

test('no line is longer than 140 signs, but a pattern, a string of the screen or a list of names', () => {
	const isPattern = /^\s*(?:\w+: |!)?(?:\/|`\^)|String\.raw|\bpattern: \//;
	const long = files
		.filter((file) => !/^i18n\/e[ns]\.ts$|^citation\/text\/|^paper\/(?:name-words|family-names)/.test(file))
		.flatMap((file) =>
			readFileSync(join(SRC, file), 'utf8')
				.split('\n')
				.flatMap((line, at) => (line.length > 140 && !isPattern.test(line) ? [`${file}:${at + 1}`] : [])),
		);
	expect(long).toEqual([]);
});
