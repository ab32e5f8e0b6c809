import { stringAt } from '../i18n';
import type { StringKey } from '../i18n';
import type { SettingKey } from '../settings';

/** `notesFolder` → `notes-folder` */
type Kebab<S extends string> = S extends `${infer Head}${infer Rest}`
	? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Rest>}`
	: S;
type SettingWords = `setting.${Kebab<SettingKey>}${'' | '.desc'}`;
/** The strings that a setting lacks; a name in this type is one to write in `i18n/`. */
type MissingWords = Exclude<SettingWords, StringKey>;
const COMPLETE: [MissingWords] extends [never] ? true : MissingWords = true;

/**
 * The words of a setting in the tab: the strings named after its key. The description is looked up when it is read, as the app is handed
 * the settings while the plugin loads and shows them later.
 */
export function settingWords(key: SettingKey): { name: string; readonly desc: string } {
	const words = `setting.${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
	return (
		COMPLETE && {
			name: stringAt(words) ?? key,
			get desc() {
				return stringAt(`${words}.desc`) ?? '';
			},
		}
	);
}

/** The choices of a setting as the tab shows them. */
export function optionWords(options: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(options).map(([value, name]) => [value, name.startsWith('option.') ? (stringAt(name) ?? name) : name]),
	);
}
