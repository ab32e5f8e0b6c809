/** What the community review and a careful reader look for before a release: manifest, versions, licence, source, lock file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const manifest = json('manifest.json');
const packageJson = json('package.json');
const text = (value: unknown) => (typeof value === 'string' ? value : '');

describe('manifest.json', () => {
	test('has the fields the app asks for, of their types, and no others', () => {
		const types = Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, typeof value]));
		expect(types).toEqual({
			id: 'string',
			name: 'string',
			version: 'string',
			minAppVersion: 'string',
			description: 'string',
			author: 'string',
			isDesktopOnly: 'boolean',
		});
		expect(manifest['isDesktopOnly']).toBe(false);
	});

	test('id: lower-case letters and hyphens, without the app\'s name, not ending in "plugin"', () => {
		expect(manifest['id']).toBe('structured-paper-notes');
		expect(manifest['id']).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
		expect(manifest['id']).not.toMatch(/obsidian|plugin$/);
	});

	test('name: plain letters, without the app\'s name or "plugin"', () => {
		expect(manifest['name']).toMatch(/^[A-Za-z0-9 +()-]+$/);
		expect(manifest['name']).not.toMatch(/obsidian|plugin/i);
	});

	test('description: 10 to 250 plain characters, a capital first, a full stop last, a verb to begin with', () => {
		const description = text(manifest['description']);
		expect(description.length).toBeGreaterThanOrEqual(10);
		expect(description.length).toBeLessThanOrEqual(250);
		expect(description).toMatch(/^[A-Z][A-Za-z0-9\s.,!?'"-]*\.$/);
		expect(description).not.toMatch(/obsidian|plugin/i);
		expect(description).toMatch(/^Import /);
	});

	test('version: x.y.z, the same in package.json; the app version it needs is in versions.json', () => {
		expect(manifest['version']).toMatch(/^\d+\.\d+\.\d+$/);
		expect(packageJson['version']).toBe(manifest['version']);
		expect(manifest['minAppVersion']).toMatch(/^\d+\.\d+\.\d+$/);
		const versions = json('versions.json');
		for (const [plugin, app] of Object.entries(versions)) expect(`${plugin} ${text(app)}`).toMatch(/^\d+\.\d+\.\d+ \d+\.\d+\.\d+$/);
		expect(Object.values(versions)).toContain(manifest['minAppVersion']);
		// What an older app is offered must not need a newer one: the last entry is the manifest's.
		expect(Object.values(versions).at(-1)).toBe(manifest['minAppVersion']);
	});

	test('CHANGELOG.md has a section for the version, as the release notes take it', () => {
		expect(execFileSync(process.execPath, ['scripts/release-notes.mjs'], { encoding: 'utf8' }).trim()).not.toBe('');
	});
});

test('LICENSE is the MIT licence, word for word, with a year and a holder', () => {
	const licence = readFileSync('LICENSE', 'utf8');
	expect(licence).toMatch(
		/^MIT License\n\nCopyright \(c\) \d{4} \S.*\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n/,
	);
	expect(licence).toContain('THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND');
	expect(packageJson['license']).toBe('MIT');
});

describe('the source', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join('src', file));
	const without = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

	test('is there', () => expect(files.length).toBeGreaterThan(100));

	test.each([
		[
			'HTML made from text',
			/\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser\(\)\.parseFromString\([^)]*text\/html/,
		],
		['code made from text', /\beval\(|new Function\(|setTimeout\(['"`]/],
		['a lint rule or a type check switched off', /eslint-disable|@ts-(?:ignore|expect-error|nocheck)/],
		// Not the word in a comment.
		['any', /^(?!\s*(?:\/\/|\/?\*)).*(?::\s*any\b|<any>|\bas any\b)/m],
		['console beside error, warn and debug', /console\.(?!error|warn|debug)\w+/],
		['lookbehind', /\(\?<[=!]/],
		['the flag v of regular expressions', /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(|RegExp\([^)]*,\s*['"][a-z]*v/],
		['a fixed path of the configuration folder', /['"`]\.obsidian/],
		['elements with styles or scripts', /createEl\(\s*['"](?:style|script|link|iframe)['"]/],
		['styles set on elements', /\.style\.[a-z]/],
	])('holds no %s', (_what, pattern) => expect(without(pattern)).toEqual([]));
});

describe('package.json and its lock file', () => {
	const lock = json('package-lock.json') as {
		packages: Record<string, { version?: string; resolved?: string; dependencies?: object; devDependencies?: object }>;
	};

	test('every version is exact', () => {
		const versions = ['dependencies', 'devDependencies', 'overrides'].flatMap((group) => Object.entries(packageJson[group] ?? {}));
		expect(versions.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
	});

	test('the lock file is of this package.json', () => {
		const root = lock.packages[''];
		expect(root?.dependencies).toEqual(packageJson['dependencies']);
		expect(root?.devDependencies).toEqual(packageJson['devDependencies']);
		expect(root?.version).toBe(packageJson['version']);
	});

	test('the lock file names no registry', () => {
		expect(
			Object.entries(lock.packages)
				.filter(([, { resolved }]) => resolved !== undefined)
				.map(([name]) => name),
		).toEqual([]);
	});

	test('the lock file has the optional packages of other machines, so that npm ci accepts it there', () => {
		const names = Object.keys(lock.packages);
		for (const machine of ['darwin-arm64', 'linux-x64', 'win32-x64']) expect(names).toContain(`node_modules/@esbuild/${machine}`);
		expect(names.filter((name) => name.includes('@unrs/resolver-binding-')).length).toBeGreaterThan(10);
	});
});

test('the release has the three files and no more', () => {
	const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
	expect(/gh release create .*$/m.exec(workflow)?.[0]).toMatch(/ main\.js manifest\.json styles\.css$/);
	expect(/subject-path: \|\n((?: +\S+\n)+)/.exec(workflow)?.[1]?.trim().split(/\s+/)).toEqual(['main.js', 'manifest.json', 'styles.css']);
	expect(workflow).toContain('uses: actions/attest@');
	for (const file of ['manifest.json', 'styles.css', 'README.md', 'LICENSE']) expect(existsSync(file)).toBe(true);
});

describe('the gate for old iOS', () => {
	/** Of each source, what is newer than iOS 15 in it. */
	const findings = (sources: readonly string[]) =>
		JSON.parse(
			execFileSync(
				process.execPath,
				[
					'--input-type=module',
					'-e',
					`import { newerThanIos15 } from './scripts/old-ios.mjs'; console.log(JSON.stringify(${JSON.stringify(sources)}.map(newerThanIos15)))`,
				],
				{ encoding: 'utf8' },
			),
		) as string[][];

	test('finds what would keep the whole file from loading, and nothing else', () => {
		const bad = [
			'/(?<=a)b/;',
			'new RegExp("(?<!a)b");',
			'/[\\p{L}--[a-z]]/v;',
			'RegExp("a", "gv");',
			'q("(?<=\\\\p{L})b", "u");',
			'class A { static { this.b = 1; } }',
			'[3].toSorted();',
			'const = 1;',
		];
		const good = 'const s = "(?<=a)"; /(?<name>a)\\k<name>/u.test(s); a?.b ?? c; class A { #b = 1; static c = 2; }';
		const found = findings([...bad, good]);
		expect(bad.filter((_, at) => found[at]?.length === 0)).toEqual([]);
		expect(found.at(-1)).toEqual([]);
	});
});
