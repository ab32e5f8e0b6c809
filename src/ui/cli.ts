import type { CliCommand, CommandContext } from '../commands/command';
import { failureOf, failureWords, badFlag } from '../failure';
import { t } from '../i18n';

/** A handler's flags as the app lists them. Every handler takes `format`. */
export function cliFlags(command: CliCommand): Record<string, { value?: string; description: string; required?: boolean }> {
	const format = { value: 'json|text', description: 'cli.format' } as const;
	return Object.fromEntries(
		Object.entries({ ...command.flags, format }).map(([flag, { description, ...rest }]) => [
			flag,
			{ ...rest, description: t(description) },
		]),
	);
}

/** Runs a CLI handler and answers in the format asked for; a failure is an answer too, and never a dialog. */
export async function answerCli(command: CliCommand, context: CommandContext, given: Readonly<Record<string, string>>): Promise<string> {
	const json = given['format'] === 'json';
	try {
		checkFlags(command, given);
		await context.notes.allKnown();
		const answer = await command.run(context, given);
		return json ? JSON.stringify(answer.json) : answer.text;
	} catch (error) {
		const failure = failureOf(error);
		if (failure === null) console.error(error);
		const message = failureWords(error);
		return json ? JSON.stringify({ error: { kind: failure?.kind ?? 'unexpected', message } }) : message;
	}
}

function checkFlags(command: CliCommand, given: Readonly<Record<string, string>>): void {
	const { format } = given;
	if (format !== undefined && format !== 'json' && format !== 'text') {
		throw badFlag('format', format, 'json, text');
	}
	const known = new Map(Object.keys(command.flags).map((flag) => [lettersOf(flag), flag]));
	for (const [flag, value] of Object.entries(given)) {
		const meant = known.get(lettersOf(flag));
		// What other flags the app hands on is its own matter.
		if (meant !== undefined && meant !== flag) throw badFlag(flag, value, meant);
		if (meant !== undefined && command.flags[flag]?.value === undefined && /^\s*(?:false|no|off|0)\s*$/i.test(value))
			throw badFlag(flag, value, t('expected.flag'));
		// A flag without its value arrives as `true`.
		if (meant !== undefined && command.flags[flag]?.value !== undefined && value === 'true') throw badFlag(flag, '', t('cli.flag-needed'));
	}
	for (const [flag, { required }] of Object.entries(command.flags)) {
		if (required === true && given[flag] === undefined) throw badFlag(flag, '', t('cli.flag-needed'));
	}
}

/** `dry-run`, `dryRun` and `dry_run` are one word. */
function lettersOf(flag: string): string {
	return flag.toLowerCase().replace(/[^a-z]/g, '');
}
