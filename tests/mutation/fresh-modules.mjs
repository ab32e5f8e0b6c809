// Loads TypeScript as the unit tests do, by jest's own transforms and names of modules, many times in one process.
import { readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';

/** What stands in every file behind its own code, and the values it names. */
const NOTHING = { code: '', values: {} };

/**
 * A function that loads a file under `root` with everything of `src` and `tests` it imports anew, and from the cache what stands
 * elsewhere; each file is compiled once. For the process as a whole: names that jest maps are mapped for every `require` from here on.
 */
export function freshModules(root, { transform, moduleNameMapper }) {
	const inside = (path) => path.replace('<rootDir>', root);
	const names = Object.entries(moduleNameMapper).map(([pattern, path]) => [new RegExp(pattern), inside(path)]);
	const resolve = Module._resolveFilename;
	Module._resolveFilename = (name, ...rest) => resolve(names.find(([pattern]) => pattern.test(name))?.[1] ?? name, ...rest);

	const transforms = Object.entries(transform).map(([pattern, path]) => [new RegExp(pattern), Module._load(inside(path), null)]);
	const scripts = new Map();
	let behind = NOTHING;
	for (const extension of ['.ts', '.cjs']) {
		Module._extensions[extension] = (module, path) => {
			const by = transforms.find(([pattern]) => pattern.test(path))?.[1];
			if (by === undefined) return Module._extensions['.js'](module, path);
			const key = `${path}\n${behind.code}`;
			if (!scripts.has(key)) {
				const { code } = by.process(readFileSync(path, 'utf8'), path);
				const parameters = ['exports', 'require', 'module', '__filename', '__dirname', ...Object.keys(behind.values)];
				const own = code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
				scripts.set(key, new Script(`(function (${parameters.join(', ')}) {${own}\n${behind.code}\n})`, { filename: path }));
			}
			const require = (name) => module.require(name);
			const given = [module.exports, require, module, path, dirname(path), ...Object.values(behind.values)];
			// What a test asks jest for by a path is meant from its own file.
			const { jest } = globalThis;
			const outer = jest?.requireActual;
			if (jest !== undefined) jest.requireActual = require;
			scripts.get(key).runInThisContext().apply(module.exports, given);
			if (jest !== undefined) jest.requireActual = outer;
			return undefined;
		};
	}

	const ours = [join(root, 'src') + sep, join(root, 'tests') + sep];
	return (path, more = NOTHING) => {
		behind = more;
		for (const loaded of Object.keys(Module._cache)) if (ours.some((folder) => loaded.startsWith(folder))) delete Module._cache[loaded];
		return Module._load(path, null);
	};
}
