/** Holds that docs/cli.md has every handler with its flags, and an example of each; tests/plugin/cli-page.test.ts runs the examples. */
import { readFileSync } from 'node:fs';
import { CLI_COMMANDS } from '../src/commands';
import { t } from '../src/i18n';
import { cliFlags } from '../src/ui/cli';

const page = readFileSync('docs/cli.md', 'utf8');
const sections = page.split(/^## /m).slice(1);
const sectionOf = (action: string) => sections.find((section) => section.startsWith(`\`${action}\`\n`)) ?? '';

test.each(CLI_COMMANDS.map((command) => [command.action, command] as const))(
	'%s: says what it is for, and has its flags',
	(action, command) => {
		const section = sectionOf(action);
		expect(section).toContain(t(command.description));
		const rows = [...section.matchAll(/^\| `([a-z-]+)(?:=([^`]*))?` \| (.*) \|$/gm)].map(([, flag, value, description]) => ({
			flag,
			value: value?.replace(/\\\|/g, '|'),
			description,
		}));
		const { format: _format, ...flags } = cliFlags(command);
		expect(rows).toEqual(
			Object.entries(flags).map(([flag, { value, description, required }]) => ({
				flag,
				value,
				description: required === true ? `${description}; needed` : description,
			})),
		);
	},
);

test('has no handler there is not', () => {
	const headings = sections.map((section) => /^`([a-z-]+)`\n/.exec(section)?.[1]).filter((action) => action !== undefined);
	expect(headings.sort()).toEqual(CLI_COMMANDS.map(({ action }) => action).sort());
});

test.each(CLI_COMMANDS.map(({ action }) => [action]))('%s: has an example with its answer', (action) => {
	expect(sectionOf(action)).toMatch(new RegExp(`\nobsidian structured-paper-notes:${action}(?: .*)? format=json\n`));
	expect(sectionOf(action)).toContain('```json\n');
});
