import type * as State from '@codemirror/state';
import type * as View from '@codemirror/view';

/** The editor's own modules: the app hands them to plugins by name, and a second copy of them would not work with its editor. */
export interface CodeMirror {
	readonly state: typeof State;
	readonly view: typeof View;
}

/** CommonJS's `require` as the app gives it to a plugin. */
declare const require: ((name: string) => unknown) | undefined;

/** The app's CodeMirror; null where it has none to give, so that the plugin loads there too and drafts are drawn in reading view. */
export function codeMirror(): CodeMirror | null {
	const ask = typeof require === 'undefined' ? undefined : require;
	if (ask === undefined) return null;
	try {
		return { state: ask('@codemirror/state') as typeof State, view: ask('@codemirror/view') as typeof View };
	} catch {
		return null;
	}
}
