import { BUNDLED_LOCALES } from '../citation/styles/bundled-styles';
import { noteWord } from '../note/note-words';
import type { NoteLanguage } from '../note/note-words';
import type { Settings } from '../settings';

/** What a preset changes. Switching writes these values and leaves the rest. */
export const PRESETS: Readonly<Record<Settings['preset'], Partial<Settings>>> = {
	plain: {
		notesFolder: 'Papers',
		integrationHeading: 'Project integration',
		integrationPoints: '',
		linkForm: 'vault',
		defaultMocs: '',
	},
	puma: {
		notesFolder: '20 - Literature/20.1 Papers',
		integrationHeading: 'PUMA Integration',
		integrationPoints: [
			'Ethics chapter:',
			'Red-teaming: 30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam',
			'Bounded autonomy: 50 - Areas/55 Ethics/Ethics-Review-Log',
			'Constitutional AI: 40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution',
		].join('\n'),
		linkForm: 'full-path',
		defaultMocs: '80 - MOC/81 Topic-Maps/MOC-PUMA-Master',
	},
};

/** Folders whose presence says that a vault is laid out as the PUMA vault is. */
const PUMA_FOLDERS = ['20 - Literature', '80 - MOC'];

/** The preset that fits a vault with these top-level folders. */
export function presetFor(topFolders: readonly string[]): Settings['preset'] {
	return PUMA_FOLDERS.every((folder) => topFolders.includes(folder)) ? 'puma' : 'plain';
}

/** The bundled locale for a language of the app, English without one: `localeFor('es') //=> 'es-ES'`, `localeFor('en-GB') //=> 'en-GB'`. */
export function localeFor(language: string): string {
	const wanted = language.toLowerCase();
	const locales = Object.keys(BUNDLED_LOCALES);
	return (
		locales.find((locale) => locale.toLowerCase() === wanted) ??
		locales.find((locale) => locale.slice(0, 2).toLowerCase() === wanted.slice(0, 2)) ??
		'en-US'
	);
}

/** The settings with a preset's values. */
export function withPreset(settings: Settings, preset: Settings['preset']): Settings {
	return inLanguage({ ...settings, ...PRESETS[preset], preset }, settings.noteLanguage);
}

/** The settings with another language of notes, its words in the place of those the presets have. */
export function inLanguage(settings: Settings, noteLanguage: NoteLanguage): Settings {
	const points = settings.integrationPoints.split('\n').map((line) => {
		const [, label = '', rest = ''] = /^([^:]*)(.*)$/.exec(line) ?? [];
		return noteWord(label, noteLanguage) + rest;
	});
	const integrationHeading = noteWord(settings.integrationHeading, noteLanguage);
	return { ...settings, noteLanguage, integrationHeading, integrationPoints: points.join('\n') };
}
