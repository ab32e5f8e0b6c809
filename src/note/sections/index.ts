import type { NoteSection } from '../section';
import { abstract, versions } from './abstract';
import { integration, mocs, related } from './links';
import { pass1, pass2, pass3 } from './passes';
import { reference, title } from './reference';

/** The parts of a literature note, in the order it has them. */
export const NOTE_SECTIONS: readonly NoteSection[] = [
	title,
	reference,
	abstract,
	versions,
	pass1,
	pass2,
	pass3,
	integration,
	related,
	mocs,
];
