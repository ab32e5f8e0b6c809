import { DEFAULT_PROPERTY_NAMES, PROPERTIES } from '../../note/properties/properties';
import type { PropertyName, PropertyNames } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

/** Under which keys notes were written over time: each property's names, the newest last. */
export type KnownNames = ReadonlyMap<PropertyName, readonly string[]>;

const RECORD = 'property-names';
/** The names remembered last, so that an import does not read the record each time. */
class RememberedNames {
	names = '';
}

/** Every key a property has been written under, the default among them. */
export async function knownNames(context: CommandContext): Promise<KnownNames> {
	const stored = await context.records.read(RECORD);
	const kept = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
	return new Map(
		PROPERTIES.map((property): [PropertyName, readonly string[]] => {
			const own = kept[property];
			const names = Array.isArray(own) ? own.filter((name): name is string => typeof name === 'string' && name !== '') : [];
			return [property, [...new Set([DEFAULT_PROPERTY_NAMES[property], ...names])]];
		}),
	);
}

/** Remembers the names of the settings as ones that notes are written under. */
export async function rememberNames(context: CommandContext): Promise<void> {
	const names = propertyNames(context.settings);
	const now = JSON.stringify(names);
	const remembered = context.kept.one(RememberedNames);
	if (remembered.names === now) return;
	remembered.names = now;
	const known = await knownNames(context);
	const isNew = (property: PropertyName) => names[property] !== '' && known.get(property)?.includes(names[property]) !== true;
	if (PROPERTIES.some(isNew)) await context.records.write(RECORD, withNames(known, names));
}

function withNames(known: KnownNames, names: PropertyNames): Record<string, readonly string[]> {
	return Object.fromEntries(
		PROPERTIES.map((property) => [property, [...new Set([...(known.get(property) ?? []), names[property]])].filter((name) => name !== '')]),
	);
}
