// The page the browser tests open: the app's look, the plugin's, the built main.js as text, and the harness that runs it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import esbuild from 'esbuild';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const require = createRequire(import.meta.url);

/** Path → { contentType, body }. */
export async function buildSite() {
	const bundled = await esbuild.build({
		entryPoints: [join(here, 'harness.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'es2021',
		minify: true,
		logLevel: 'warning',
		absWorkingDir: root,
		define: { 'process.env.NODE_ENV': '"production"' },
	});
	const read = (path) => readFileSync(join(root, path), 'utf8');
	const script = (body) => ({ contentType: 'text/javascript; charset=utf-8', body });
	const style = (body) => ({ contentType: 'text/css; charset=utf-8', body });
	return {
		'/': {
			contentType: 'text/html; charset=utf-8',
			body: `<!doctype html><html lang="en"><head><title>Test vault</title><link rel="stylesheet" href="/app.css"><link rel="stylesheet" href="/styles.css"></head>
				<body><script src="/axe.js"></script><script src="/plugin.js"></script><script src="/harness.js"></script></body></html>`,
		},
		'/app.css': style(readFileSync(join(here, 'app.css'), 'utf8')),
		'/styles.css': style(read('styles.css')),
		'/axe.js': script(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')),
		'/plugin.js': script(`window.pluginSource = ${JSON.stringify(read('main.js'))}; window.pluginManifest = ${read('manifest.json')};`),
		'/harness.js': script(bundled.outputFiles[0].text),
	};
}
