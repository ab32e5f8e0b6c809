import { SETTINGS, defaultSettings } from '../settings';
import { withPreset } from './presets';
import type { SettingEntry, SettingKey, Settings } from '../settings';

/** Each step takes the values of one version to the next, on a copy. Steps are appended, never edited. */
export const UPGRADES: readonly ((stored: Record<string, unknown>) => Record<string, unknown>)[] = [];
export const SETTINGS_VERSION = UPGRADES.length + 1;

/**
 * The settings in what data.json holds: upgraded, each value kept when it fits its entry, the default otherwise.
 * Keys we do not know are left to `storedSettings`, so that a newer version's values survive.
 */
export function readSettings(stored: unknown): Settings {
	const upgraded = upgrade(stored);
	const settings = basis(upgraded);
	for (const key of Object.keys(settings)) {
		const value = upgraded[key];
		if (value !== undefined && fits(key, value)) (settings as Record<string, unknown>)[key] = value;
	}
	return settings;
}

/** What holds where nothing is said: the values of the preset that is named, in the language that is named, else the defaults. */
function basis({ preset, noteLanguage }: Readonly<Record<string, unknown>>): Settings {
	const said = Object.entries({ preset, noteLanguage }).filter(([key, value]) => fits(key, value));
	const settings: Settings = { ...defaultSettings(), ...Object.fromEntries(said) };
	return withPreset(settings, settings.preset);
}

/**
 * What to save: our values over whatever stood there, with the version of the keys. A value that could not be used stays until its
 * setting is changed, and the number of a newer version stays, so that nothing is lost on the way back to it.
 */
export function storedSettings(settings: Settings, stored: unknown): Record<string, unknown> {
	const before = upgrade(stored);
	const defaults: Readonly<Record<string, unknown>> = { ...basis(before) };
	const odd = Object.entries(settings).filter(
		([key, value]) => Object.hasOwn(before, key) && !fits(key, before[key]) && value === defaults[key],
	);
	const kept = Object.fromEntries(odd.map(([key]) => [key, before[key]]));
	return { ...before, ...settings, ...kept, version: Math.max(versionOf(before), SETTINGS_VERSION) };
}

/** Whether what data.json holds can be settings at all: an object, or nothing yet. */
export function isReadable(stored: unknown): boolean {
	return stored === undefined || stored === null || (typeof stored === 'object' && !Array.isArray(stored));
}

/** Whether a setting may hold a value; a text is judged by its kind only. */
export function fits(key: string, value: unknown): boolean {
	if (key.startsWith('property-')) return typeof value === 'string';
	if (!Object.hasOwn(SETTINGS, key)) return false;
	const entry: SettingEntry = SETTINGS[key as SettingKey];
	switch (entry.type) {
		case 'toggle':
			return typeof value === 'boolean';
		case 'number':
			return Number.isInteger(value) && Number(value) >= entry.min && Number(value) <= entry.max;
		case 'choice':
			return typeof value === 'string' && (entry.open ? value !== '' : Object.hasOwn(entry.options, value));
		default:
			return typeof value === 'string';
	}
}

function upgrade(stored: unknown): Record<string, unknown> {
	if (!isReadable(stored)) return {};
	const values = { ...(stored as Record<string, unknown> | null | undefined) };
	return UPGRADES.slice(versionOf(values) - 1).reduce((current, step) => step(current), values);
}

/** The version of what is stored; 1 where it names none that can be. */
function versionOf({ version }: Readonly<Record<string, unknown>>): number {
	return Number.isSafeInteger(version) && Number(version) >= 1 ? Number(version) : 1;
}
