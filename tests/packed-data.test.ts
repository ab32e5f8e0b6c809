/** Long data answers in main.js, where it stands packed (scripts/packed-data.cjs), what it answers in the source. */
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { exportsOf, PACKED, packedModule, UNPACKER } = jest.requireActual<{
	PACKED: RegExp;
	UNPACKER: string;
	packedModule(path: string): string;
	exportsOf(path: string): Record<string, unknown>;
}>('../scripts/packed-data.cjs');

const ROOT = resolve(__dirname, '..');
const PATHS = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
	.map((path) => join(ROOT, 'src', path))
	.filter((path) => PACKED.test(path) && !path.includes('i18n'));

/** What a module exports once it is packed. */
async function packed(path: string): Promise<Record<string, unknown>> {
	const { outputFiles } = await build({
		stdin: { contents: packedModule(path), resolveDir: ROOT },
		bundle: true,
		write: false,
		format: 'cjs',
		platform: 'node',
		plugins: [
			{
				name: 'unpack',
				setup({ onResolve, onLoad }) {
					onResolve({ filter: /^virtual:unpack$/ }, ({ path: name }) => ({ path: name, namespace: 'unpack' }));
					onLoad({ filter: /.*/, namespace: 'unpack' }, () => ({ contents: UNPACKER, resolveDir: ROOT, loader: 'js' }));
				},
			},
		],
	});
	const module: { exports: Record<string, unknown> } = { exports: {} };
	new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
	return module.exports;
}

const asWords = (value: unknown) => [...new Set((value as () => readonly string[])())].sort();

test('there are such modules', () => expect(PATHS.length).toBeGreaterThan(3));

test.each(PATHS.map((path) => [path.slice(ROOT.length + 1), path]))('%s', async (_name, path) => {
	const read = await packed(path);
	const source = exportsOf(path);
	expect(Object.keys(read).sort()).toEqual(Object.keys(source).sort());
	for (const [name, value] of Object.entries(source)) {
		if (typeof value === 'function') expect(asWords(read[name])).toEqual(asWords(value));
		else
			for (const [key, entry] of Object.entries(value as Record<string, unknown>))
				expect([key, (read[name] as Record<string, unknown>)[key]]).toEqual([key, entry]);
	}
});
