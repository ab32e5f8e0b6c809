// The Chromium of the package @sparticuz/chromium, for a Linux machine that has none. It brings its fonts and, beside the C
// library and libgcc that Node needs too, every library it is linked with, so nothing has to be installed.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What to install where it does not start all the same. */
export const DEBIAN_PACKAGES = 'libc6 libgcc-s1 libnss3 libnspr4 libexpat1';

/** The package is made for functions in the cloud, one page each: in one process, closing a context ends the browser. */
const UNWANTED = ['--single-process'];

/** { executablePath, args, env, packaged } as `findChromium` answers, or null on a machine the package has no binary for. */
export async function packagedChromium() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	const { default: chromium } = await import('@sparticuz/chromium');
	const folder = unpacked();
	return {
		executablePath: join(folder, 'chromium'),
		args: chromium.args.filter((argument) => !UNWANTED.includes(argument)),
		env: {
			...process.env,
			FONTCONFIG_PATH: join(folder, 'fonts'),
			LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
		},
		packaged: true,
	};
}

/** The folder the package's files are unpacked in, once for each version: the package's own way leaves them half written in /tmp. */
function unpacked() {
	const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const home = main.slice(0, main.lastIndexOf(join('@sparticuz', 'chromium')) + join('@sparticuz', 'chromium').length);
	const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
	const cache = resolve(import.meta.dirname, '../../node_modules/.cache/structured-paper-notes');
	const folder = join(cache, `chromium-${version}`);
	if (existsSync(folder)) return folder;
	const unfinished = `${folder}.${process.pid}`;
	for (const name of readdirSync(join(home, 'bin'))) {
		const bytes = brotliDecompressSync(readFileSync(join(home, 'bin', name)));
		const target = join(unfinished, name.replace(/(\.tar)?\.br$/, ''));
		// The libraries of the graphics look for each other beside the program.
		if (name.endsWith('.tar.br')) untar(bytes, name.startsWith('swiftshader') ? unfinished : target);
		else write(target, bytes, 0o755);
	}
	localFonts(join(unfinished, 'fonts'), join(folder, 'fonts'));
	try {
		renameSync(unfinished, folder);
	} catch {
		// Another process was first.
		rmSync(unfinished, { recursive: true, force: true });
	}
	return folder;
}

/** The package's fonts.conf names the folders of a cloud: this one names ours, and those of the machine for the scripts ours lack. */
function localFonts(folder, finalFolder) {
	writeFileSync(
		join(folder, 'fonts.conf'),
		`<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n<dir>${finalFolder}</dir>\n<dir>/usr/share/fonts</dir>\n<cachedir>${finalFolder}/cache</cachedir>\n</fontconfig>\n`,
	);
}

/** Writes the files of a tar archive; it holds files and folders with short names only, so of each header name, mode, size and kind count. */
function untar(archive, folder) {
	const field = (at, from, length) => archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
	for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
		const size = Number.parseInt(field(at, 124, 12), 8);
		const [name, mode, kind] = [field(at, 0, 100), Number.parseInt(field(at, 100, 8), 8), field(at, 156, 1)];
		if (kind === '0' || kind === '') write(join(folder, name), archive.subarray(at + 512, at + 512 + size), mode);
		at += 512 + Math.ceil(size / 512) * 512;
	}
}

function write(path, bytes, mode) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, bytes);
	chmodSync(path, mode);
}
