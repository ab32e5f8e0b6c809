// Loads TypeScript as the unit tests do, by jest's own transforms and names of modules, many times in one process.
import { readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';

/**
 * A function that loads a file under `root` with everything of `src` and `tests` it imports anew, and from the cache what stands
 * elsewhere. Each file is compiled once. For the process as a whole: names that jest maps are mapped for every `require` from here on.
 */
export function freshModules(root, { transform, moduleNameMapper }) {
	const inside = (path) => path.replace('<rootDir>', root);
	const names = Object.entries(moduleNameMapper).map(([pattern, path]) => [new RegExp(pattern), inside(path)]);
	const resolve = Module._resolveFilename;
	Module._resolveFilename = (name, ...rest) => resolve(names.find(([pattern]) => pattern.test(name))?.[1] ?? name, ...rest);

	const transforms = Object.entries(transform).map(([pattern, path]) => [new RegExp(pattern), Module._load(inside(path), null)]);
	const scripts = new Map();
	for (const extension of ['.ts', '.cjs']) {
		Module._extensions[extension] = (module, path) => {
			const by = transforms.find(([pattern]) => pattern.test(path))?.[1];
			if (by === undefined) return Module._extensions['.js'](module, path);
			if (!scripts.has(path)) scripts.set(path, compiled(by.process(readFileSync(path, 'utf8'), path).code, path));
			const require = (name) => module.require(name);
			scripts.get(path).runInThisContext().call(module.exports, module.exports, require, module, path, dirname(path));
			return undefined;
		};
	}

	const ours = [join(root, 'src') + sep, join(root, 'tests') + sep];
	return (path) => {
		for (const loaded of Object.keys(Module._cache)) if (ours.some((folder) => loaded.startsWith(folder))) delete Module._cache[loaded];
		return Module._load(path, null);
	};
}

const compiled = (code, filename) => new Script(Module.wrap(code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')), { filename });
