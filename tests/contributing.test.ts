/** Holds that CONTRIBUTING and the pages under docs say what can be done: commands that are there, files that are there, patterns first. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	'ARCHITECTURE.md',
	'SECURITY.md',
	...readdirSync('docs').map((name) => join('docs', name)),
].filter((path) => path.endsWith('.md'));
const said = pages.map((path) => [path, readFileSync(path, 'utf8')] as const);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const found = (pattern: RegExp) => [...new Set(said.flatMap(([, text]) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))];

test.each(found(/\bnpm run ([a-z-]+)/g))('npm run %s is a script', (name) => expect(Object.keys(scripts)).toContain(name));

// What a run leaves behind is not in a fresh clone.
const made = readFileSync('.gitignore', 'utf8').split('\n');

test.each(found(/`((?:src|tests|scripts|docs|e2e|sample-vault)\/[\w./-]*\w\/?)`/g))('%s is there', (path) =>
	expect(existsSync(path) || made.includes(`/${path}`)).toBe(true),
);

test.each(
	said.flatMap(([page, text]) => [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => [page, match[1] ?? ''])),
)('%s: the link to %s leads somewhere', (page, target) => expect(existsSync(join(dirname(page), target))).toBe(true));

test.each(found(/\bnpx jest ([^`\n]*)/g))('jest %s runs what it names and no more', (words) => {
	const [pattern = '', ...options] = words.split(' ');
	expect(pattern).toMatch(/^tests\//);
	if (options.length > 0) expect(options[0]).toBe('--selectProjects');
	const listed = execFileSync(process.execPath, ['node_modules/jest/bin/jest.js', '--listTests', pattern, ...options], {
		encoding: 'utf8',
	});
	const files = listed.split('\n').filter((line) => line.endsWith('.test.ts'));
	expect(files.filter((file) => !file.replaceAll('\\', '/').includes(pattern))).toEqual([]);
	expect(files.length).toBeGreaterThan(0);
});

test.each([
	['src/sources/index.ts', 'SOURCES'],
	['src/paper/identifier.ts', 'SCHEMES'],
	['src/citation/styles/bundled-styles.ts', 'BUNDLED_STYLES'],
	['src/note/sections/index.ts', 'NOTE_SECTIONS'],
	['src/commands/index.ts', 'COMMANDS'],
	['src/commands/index.ts', 'CLI_COMMANDS'],
	['src/settings.ts', 'SETTINGS'],
	['src/settings/stored-values.ts', 'UPGRADES'],
])('%s has the list %s that CONTRIBUTING sends people to', (path, name) => {
	expect(contributing).toContain(`\`${name}\``);
	expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^(?:export )?const ${name}\\b`, 'm'));
});
