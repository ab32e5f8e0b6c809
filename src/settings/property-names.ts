import { PROPERTIES } from '../note/properties/properties';
import type { PropertyName, PropertyNames } from '../note/properties/properties';

type Named = Readonly<Record<`property-${PropertyName}`, string>>;

const KEYS = PROPERTIES.map((property) => `property-${property}` as const);
let last: { readonly given: readonly string[]; readonly names: PropertyNames } | null = null;

/** The frontmatter key of each property; an empty one is switched off. The same table for as long as the settings name the same. */
export function propertyNames(settings: Named): PropertyNames {
	// Asked for once a note, of thousands: making the table takes longer than reading what a note's properties say.
	const known = last;
	if (known !== null && KEYS.every((key, at) => settings[key] === known.given[at])) return known.names;
	const given = KEYS.map((key) => settings[key]);
	const names = Object.fromEntries(PROPERTIES.map((property, at) => [property, given[at]?.trim()])) as PropertyNames;
	last = { given, names };
	return names;
}
