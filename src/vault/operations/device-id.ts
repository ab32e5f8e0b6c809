import type { App } from 'obsidian';

const KEY = 'structured-paper-notes:device';

/** Eight hex digits that tell this device from the others the vault is synced with; kept where no sync reaches. */
export function deviceId(app: App): string {
	const kept: unknown = app.loadLocalStorage(KEY);
	if (typeof kept === 'string' && /^[0-9a-f]{8}$/.test(kept)) return kept;
	const made = Math.floor(Math.random() * 2 ** 32)
		.toString(16)
		.padStart(8, '0');
	app.saveLocalStorage(KEY, made);
	return made;
}
