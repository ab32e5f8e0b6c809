import type { NewNote } from './link-review';

/** A map as the picker offers it. */
export interface OfferedMoc {
	readonly path: string;
	/** Why it is suggested, in words; empty for the others. */
	readonly reason: string;
	/** Whether it is ticked when the picker opens. */
	readonly chosen: boolean;
}

/** What the reader picks maps from. */
export interface MocPicker {
	readonly title: string;
	readonly suggested: readonly OfferedMoc[];
	/** Every other map, by path. */
	readonly others: readonly string[];
	/** The map that would be made under a name, or null where it cannot be. */
	newMap(name: string): NewNote | null;
}

/** A map that was picked; `create` when it is to be made. */
export interface MocChoice {
	readonly path: string;
	readonly create?: NewNote;
}
