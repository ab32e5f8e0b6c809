/** Styles of the package the build takes its own from, as the files a reader puts into the vault. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Packed {
	readonly n: string;
	readonly a?: Readonly<Record<string, string>>;
	readonly c?: readonly (Packed | string)[];
}

/** The text of a style's `.csl` file. The package is read in a process of its own, since the page of the tests has other typed arrays. */
export function cslFile(id: string): string {
	const read = `process.stdout.write(JSON.stringify(require(${JSON.stringify(join(process.cwd(), 'scripts/bundled-csl.cjs'))}).styleNamed(${JSON.stringify(id)})))`;
	const style = JSON.parse(execFileSync(process.execPath, ['-e', read], { encoding: 'utf8', maxBuffer: 10_000_000 })) as Packed;
	return `<?xml version="1.0" encoding="utf-8"?>\n${written(style)}`;
}

function written({ n, a = {}, c = [] }: Packed): string {
	const attributes = Object.entries(a).map(([key, value]) => ` ${key}="${escaped(value)}"`);
	return `<${n}${attributes.join('')}>${c.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('')}</${n}>`;
}

const escaped = (text: string) => text.replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
