/** How a link finds its note: the rules observed on the app, and nothing but them. Aliases never count. */
import type { TFile } from '../vault/files';
import { folderOf } from '../vault/files';

/** '[[Note#Heading]]' without its heading: getLinkpath('Note#H') //=> 'Note' */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const hash = linktext.indexOf('#');
	const path = (hash < 0 ? linktext : linktext.slice(0, hash)).replace(/\u00A0/g, ' ').normalize('NFC');
	return { path, subpath: hash < 0 ? '' : linktext.slice(hash) };
}

/** A heading as it may stand after '#': characters a link cannot hold become spaces. */
export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A heading without punctuation, for comparing. */
export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Files by name, so that a link is found without a walk over the vault. */
export class NameTable {
	private readonly byName = new Map<string, Set<TFile>>();
	private readonly byPath = new Map<string, TFile>();

	add(file: TFile, path = file.path): void {
		const name = lastPart(path).toLowerCase();
		const same = this.byName.get(name) ?? new Set();
		same.add(file);
		this.byName.set(name, same);
		this.byPath.set(path.toLowerCase(), file);
	}

	remove(file: TFile, path: string): void {
		const name = lastPart(path).toLowerCase();
		const same = this.byName.get(name);
		same?.delete(file);
		if (same?.size === 0) this.byName.delete(name);
		if (this.byPath.get(path.toLowerCase()) === file) this.byPath.delete(path.toLowerCase());
	}

	/** All files a link text may mean, the best first. */
	destinations(linkpath: string, sourcePath: string): TFile[] {
		const link = linkpath.normalize('NFC');
		if (link === '') {
			const self = this.byPath.get(sourcePath.toLowerCase());
			return self === undefined ? [] : [self];
		}
		const folder = folderOf(sourcePath);
		if (link.startsWith('./') || link.startsWith('../')) return this.exact(joined(folder, link));
		if (link.startsWith('/')) return this.exact(link.slice(1));
		const whole = this.exact(link);
		if (whole.length > 0) return whole;
		const beside = folder === '/' ? [] : this.exact(`${folder}/${link}`);
		const wanted = [`${link}.md`, link].map((one) => one.toLowerCase());
		const found = wanted.flatMap((path) =>
			[...(this.byName.get(lastPart(path)) ?? [])].filter((file) => `/${file.path.toLowerCase()}`.endsWith(`/${path}`)),
		);
		const rest = found.sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
		return [...new Set([...beside, ...rest])];
	}

	private exact(path: string): TFile[] {
		const found = this.byPath.get(`${path}.md`.toLowerCase()) ?? this.byPath.get(path.toLowerCase());
		return found === undefined ? [] : [found];
	}

	/** How many files have this file name. */
	sameName(name: string): number {
		return this.byName.get(name.toLowerCase())?.size ?? 0;
	}
}

/** The name a link text ends in, in lower case and without `.md`: what decides which files it may mean. */
export function nameSought(linkpath: string): string {
	return lastPart(linkpath).toLowerCase().replace(/\.md$/, '');
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function joined(folder: string, link: string): string {
	const parts = folder === '/' ? [] : folder.split('/');
	for (const part of link.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** The path from one note's folder to a file: relativePath('a/b/n.md', 'a/c.md') //=> '../c.md' */
export function relativePath(source: string, target: string): string {
	const from = folderOf(source) === '/' ? [] : folderOf(source).split('/');
	const to = target.split('/');
	let same = 0;
	while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
	return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
