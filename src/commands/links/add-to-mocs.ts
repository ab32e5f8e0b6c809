import { nameOf } from '../../links/folded-name';
import { addMocEntry, addMocLinks, mocsOf } from '../../links/moc';
import { parseNoteKinds } from '../../links/note-kind';
import { t } from '../../i18n';
import type { CliCommand, Command, CommandContext } from '../command';
import { forEachNote, leftWords } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import type { Operation } from '../ports/operations';
import type { MocChoice } from '../ports/moc-picker';
import { mapsForNote, mapsIn } from './moc-suggestions';
import { kindNamed, newNote } from './new-note';
import type { NewNote } from '../ports/link-review';
import { noteAt } from '../note-selection';

/** Files the note at hand in maps: a link in its MOCs section, an entry in each map, once. */
export const addToMocs: Command = {
	id: 'add-to-mocs',
	name: 'command.add-to-mocs',
	icon: 'map',
	needs: 'note',
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const suggested = await mapsForNote(context, path);
		const others = mapsIn(context, await context.noteNames.index()).map((map) => map.path);
		const chosen = await context.dialogs.pickMocs({
			title: t('mocs.title', { name: nameOf(path) }),
			suggested: suggested.map((map, place) => ({ ...map, chosen: place === 0 })),
			others: others.filter((map) => map !== path && !suggested.some((one) => one.path === map)).sort(),
			newMap: (name) => newMap(context, name, others, path),
		});
		if (chosen === null || chosen.length === 0) return;
		const { added, left } = await fileIn(context, path, chosen);
		const name = nameOf(path);
		const done = added.length === 0 ? t('mocs.nothing', { name }) : t('mocs.added', { name, maps: added.map(nameOf).join(', ') });
		context.dialogs.notify([...(added.length === 0 && left.length > 0 ? [] : [done]), ...leftWords(left)].join(' '));
	},
};

/** `structured-paper-notes:mocs path=… [add]` */
export const mocsCli: CliCommand = {
	action: 'mocs',
	description: 'cli.mocs',
	flags: {
		path: { value: '<path>', description: 'cli.path', required: true },
		add: { description: 'cli.mocs.add' },
	},
	async run(context, flags) {
		const path = noteAt(context, flags['path'] ?? '');
		const maps = await mapsForNote(context, path);
		const suggested = maps.map((map) => map.path);
		const { added, left } = flags['add'] === undefined ? { added: [], left: [] } : await fileIn(context, path, maps);
		const lines = maps.map((map) => `${map.path}  ${map.reason}${added.includes(map.path) ? `  ${t('cli.mocs.added')}` : ''}`);
		const text = [lines.length === 0 ? t('cli.mocs.none') : lines.join('\n'), ...leftWords(left)].join('\n');
		return { json: { suggested, added }, text };
	},
};

/** What became of filing a note: the maps for which anything was written, and those that could not be. */
export interface Filed {
	readonly added: readonly string[];
	readonly left: readonly LeftNote[];
}

/** Links a note to maps and enters it in each, as one operation. */
export async function fileIn(context: CommandContext, path: string, maps: readonly MocChoice[]): Promise<Filed> {
	if (maps.length === 0) return { added: [], left: [] };
	return await context.operations.run(t('operation.mocs', { name: nameOf(path), n: maps.length }), async (operation) => {
		for (const { create } of maps) {
			if (create !== undefined && !context.notes.exists(create.path)) await operation.create(create.path, await create.text());
		}
		const written = new Set(
			await linkToMaps(
				context,
				operation,
				path,
				maps.map((map) => map.path),
			),
		);
		const paths = maps.map((map) => map.path);
		const { left } = await forEachNote(context, paths, undefined, async (map) => {
			if (await enterInMap(context, operation, path, map)) written.add(map);
		});
		return { added: paths.filter((map) => written.has(map)), left };
	});
}

/** Links to maps in the note's MOCs section, in one edit; answers those that were not there. */
async function linkToMaps(context: CommandContext, operation: Operation, path: string, maps: readonly string[]): Promise<string[]> {
	const destination = (target: string) => context.links.destination(target, path);
	const links = maps.map((map) => ({ path: map, link: context.links.linkTo(map, path) }));
	let there: readonly string[] = [];
	await operation.update(path, (text) => {
		there = mocsOf(text, destination);
		return addMocLinks(text, links, destination);
	});
	return maps.filter((map) => !there.includes(map));
}

/** The entry of a note in a map; answers whether the map lacked it. */
export async function enterInMap(context: CommandContext, operation: Operation, path: string, map: string): Promise<boolean> {
	const literature = new Set(context.notes.literatureNotes());
	return await operation.update(map, (text) =>
		addMocEntry(text, context.links.linkTo(path, map), {
			path,
			destination: (target) => context.links.destination(target, map),
			isLiterature: (note) => literature.has(note),
			heading: context.settings.mocHeading,
			newHeading: t('mocs.new-heading'),
		}),
	);
}

/** The map that would be made under a name: with the prefix of maps, beside the other maps. */
function newMap(context: CommandContext, name: string, others: readonly string[], path: string): NewNote | null {
	const kind = parseNoteKinds(context.settings.noteKinds).find(({ code }) => code.toLowerCase() === 'moc') ?? null;
	const prefix = kind?.prefixes[0] ?? '';
	const full = kindNamed(context, name) !== null || prefix === '' ? name : `${prefix}${/[-_ ]$/.test(prefix) ? '' : '-'}${name}`;
	return newNote(context, full.trim(), others[0] ?? path, kind);
}
