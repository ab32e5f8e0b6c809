// Keys of strings are long names in the source and two letters in main.js: `t('import.batch-found')` becomes `t('~b3')`, in the code and
// in the table. Keys that are put together (`status.${status}`) keep their names, and so does whatever begins as they do.
const { readFileSync, readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

const SRC = resolve(__dirname, '../src');

/** Key → what stands for it, for keys that stand in the source as they are. `keys` are those of the table. */
function shortKeys(keys) {
	const source = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('i18n'))
		.map((file) => readFileSync(join(SRC, file), 'utf8'))
		.join('\n')
		// A type names keys, and builds none.
		.replace(/^(?:export )?type [^;]*;$/gm, '');
	// `setting.${…}` and 'option.', which is asked for as a beginning
	const built = [...source.matchAll(/[`'"]([a-z][\w.-]*[.-])(?:\$\{|['"])/g)].map((match) => match[1]);
	const whole = keys.filter((key) => !built.some((beginning) => key.startsWith(beginning)));
	return new Map(whole.map((key, at) => [key, `~${at.toString(36)}`]));
}

/** The code of a module with the short keys in it. */
function withShortKeys(code, short) {
	return code.replace(/'([a-z][\w.-]*)'/g, (whole, key) => (short.has(key) ? `'${short.get(key)}'` : whole));
}

module.exports = { shortKeys, withShortKeys };
