/** Holds that the README and the pages under docs name what there is: commands, settings, styles, hosts, variables, and their pictures. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_STYLES } from '../src/citation/styles/bundled-styles';
import { COMMANDS } from '../src/commands';
import * as citing from '../src/commands/citing';
import * as importing from '../src/commands/import';
import * as library from '../src/commands/library';
import * as links from '../src/commands/links';
import * as reading from '../src/commands/reading';
import { t } from '../src/i18n';
import { en } from '../src/i18n/en';
import { MATRIX_KEYS } from '../src/note/matrix/matrix-block';
import { SETTINGS, SETTING_GROUPS } from '../src/settings';
import type { SettingKey } from '../src/settings';
import { settingWords } from '../src/settings/words';
import { SOURCES } from '../src/sources';
import { CITATION_SERVICES } from '../src/sources/citation-graph';

const readme = readFileSync('README.md', 'utf8');
const page = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
/** What stands under a heading of a text, up to the next of its level. */
const under = (text: string, heading: string) => {
	const from = text.indexOf(`\n${heading}\n`);
	if (from < 0) throw new Error(`there is no heading ${heading}`);
	const end = text.indexOf(`\n${heading.replace(/[^#].*/, '')} `, from + 2);
	return text.slice(from, end < 0 ? undefined : end);
};

/** The five words of the tree, as the README and the page of commands write them, each with the room of its commands. */
const JOBS = [
	['Import', Object.values(importing)],
	['Reading', Object.values(reading)],
	['Links', Object.values(links)],
	['Citing', Object.values(citing)],
	['Library', Object.values(library)],
] as const;
const jobOf = (command: (typeof COMMANDS)[number]) => JOBS.find(([, room]) => (room as readonly unknown[]).includes(command))?.[0] ?? '';

describe('README.md', () => {
	test('is a page, not a manual', () => expect(readme.split('\n').length).toBeLessThanOrEqual(135));

	test.each(COMMANDS.map((command) => [t(command.name), jobOf(command)]))('names the command %s in the row of its job, %s', (name, job) => {
		const row = under(readme, '## Commands')
			.split('\n')
			.find((line) => line.startsWith(`| ${job} |`));
		expect(row).toContain(`**${name}**`);
	});

	test('names no command there is not', () => {
		const rows = under(readme, '## Commands')
			.split('\n')
			.filter((line) => line.startsWith('|'));
		const named = [...rows.join('\n').matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1]);
		expect(named.sort()).toEqual(COMMANDS.map(({ name }) => t(name)).sort());
	});

	test.each([...new Set([...SOURCES, ...CITATION_SERVICES].flatMap(({ hosts }) => hosts))])('says when %s is asked', (host) => {
		const privacy = readme.slice(readme.indexOf('## Privacy'));
		expect(privacy).toMatch(new RegExp(`^\\|[^|]*\`${host.replace(/\./g, '\\.')}\`[^|]*\\|`, 'm'));
	});

	test('names the app it needs, and the bookmarklet of the URI', () => {
		const { minAppVersion, id } = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, string>;
		expect(readme).toContain(`Obsidian ${minAppVersion ?? ''}`);
		expect(readme).toContain(`javascript:location.href='obsidian://${id ?? ''}?id='`);
	});

	test.each([...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((m) => [m[1] ?? '']))('the picture %s is there', (path) => {
		expect(existsSync(path)).toBe(true);
	});
});

describe('docs/commands.md', () => {
	const commands = page('commands');

	test.each(COMMANDS.map((command) => [command.id, t(command.name), jobOf(command)]))(
		'has the command %s under its job, as the palette names it',
		(id, name, job) => expect(under(commands, `## ${job}`)).toContain(`| ${name} | \`${id}\` |`),
	);

	test('has no command there is not', () => {
		const named = [...commands.matchAll(/^\| [^|]+ \| `([a-z-]+)` \|/gm)].map((m) => m[1]);
		expect(named.sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
	});
});

describe('docs/settings.md', () => {
	const settings = page('settings');
	const rowOf = (key: SettingKey) => {
		const { name, desc } = settingWords(key);
		return `| ${name} | \`${key}\` | ${desc.replace(/\|/g, '\\|')} |`;
	};

	test.each(Object.keys(SETTINGS) as SettingKey[])('explains the setting %s in the words of the tab', (key) => {
		expect(settings).toContain(rowOf(key));
	});

	test('has the settings in the order of the tab, and none there is not', () => {
		const keys = [...settings.matchAll(/^\| [^|]+ \| `([A-Za-z]+)` \|/gm)].map((m) => m[1]);
		const tab = SETTING_GROUPS.flatMap((group) => (Object.keys(SETTINGS) as SettingKey[]).filter((key) => SETTINGS[key].group === group));
		expect(keys).toEqual(tab);
	});
});

describe('docs/citing.md', () => {
	test.each(Object.values(BUNDLED_STYLES))('names the style %s', (style) => expect(page('citing')).toContain(style));
});

describe('docs/code-blocks.md', () => {
	test.each(MATRIX_KEYS)('explains the key %s of a matrix', (key) => expect(page('code-blocks')).toContain(`\`${key}:`));
});

describe('what the pages and the sample vault tell people to run or press', () => {
	const notes = (folder: string) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => join(folder, name));
	const verbs = new Set(COMMANDS.map(({ name }) => t(name).split(' ')[0]));
	// The last is the app's.
	const onScreen = new Set<string>([...COMMANDS.map(({ name }) => t(name)), ...Object.values(en), 'Export to PDF']);
	// *Resolve links*, **Import paper**: emphasised words that begin as a command does.
	const told = ['README.md', ...notes('docs'), ...notes('sample-vault')].flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/(?<!\*)(\*{1,2})([A-Z][^*\n]*)\1(?!\*)/g)]
			.map((match) => match[2] ?? '')
			.filter((words) => verbs.has(words.split(' ')[0] ?? ''))
			.map((words) => [path, words]),
	);

	test('is found', () => expect(told.length).toBeGreaterThan(40));
	test.each(told)('%s: “%s” is on screen', (_path, words) => expect([...onScreen]).toContain(words));
});
