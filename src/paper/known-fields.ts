/**
 * The fields that have a value, so that what is not known is absent instead of undefined. `knownFields({ a: 1, b: null }) //=> { a: 1 }`
 */
export function knownFields<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
	const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
	for (const key in fields) {
		const value = fields[key];
		if (value !== undefined && value !== null) kept[key] = value;
	}
	return kept;
}
