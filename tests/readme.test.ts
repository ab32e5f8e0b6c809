/** Holds that the README names what there is: commands, handlers, styles, hosts, and the pictures it shows. */
import { existsSync, readFileSync } from 'node:fs';
import { BUNDLED_STYLES } from '../src/citation/styles/bundled-styles';
import { CLI_COMMANDS, COMMANDS } from '../src/commands';
import { t } from '../src/i18n';
import { SETTINGS } from '../src/settings';
import { settingWords } from '../src/settings/words';
import type { SettingKey } from '../src/settings';
import { SOURCES } from '../src/sources';

const readme = readFileSync('README.md', 'utf8');

test.each(COMMANDS.map((command) => [command.id, t(command.name)]))('names the command %s as the palette does', (id, name) => {
	expect(readme).toContain(`| ${name} | \`${id}\` |`);
});

test('names no command there is not', () => {
	const commands = readme.slice(readme.indexOf('## Commands'), readme.indexOf('## Citations'));
	const named = [...commands.matchAll(/^\| [^|]+ \| `([a-z-]+)` \|/gm)].map((m) => m[1]);
	expect(named.sort()).toEqual(COMMANDS.map(({ id }) => id).sort());
});

test.each(Object.keys(SETTINGS) as SettingKey[])('explains the setting %s in the words of the tab', (key) => {
	const { name, desc } = settingWords(key);
	expect(readme).toContain(`| ${name} | \`${key}\` | ${desc.replace(/\|/g, '\\|')} |`);
});

test.each(CLI_COMMANDS.map(({ action }) => [action]))('shows the handler %s', (action) => {
	expect(readme).toContain(`structured-paper-notes:${action}`);
});

test.each(Object.values(BUNDLED_STYLES))('names the style %s', (style) => {
	expect(readme).toContain(style);
});

test.each([...new Set(SOURCES.flatMap(({ hosts }) => hosts))])('says when %s is asked', (host) => {
	const privacy = readme.slice(readme.indexOf('## Privacy'));
	expect(privacy).toMatch(new RegExp(`^\\|[^|]*\`${host.replace(/\./g, '\\.')}\`[^|]*\\|`, 'm'));
});

test.each([...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((m) => [m[1] ?? '']))('the picture %s is there', (path) => {
	expect(existsSync(path)).toBe(true);
});
