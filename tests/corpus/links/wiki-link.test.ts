import { findLinks, findPropertyLinks } from '../../../src/links/wiki-link';
import { describeCorpus, corpusFiles, corpusJson } from '../corpus';

interface Cached {
	links?: { link: string; position: { start: { offset: number; line: number }; end: { offset: number } } }[];
	embeds?: Cached['links'];
	frontmatterLinks?: { link: string }[];
}

describeCorpus('links as the app’s own cache has them', ['data/obsidian-cache'], () => {
	test.each(corpusFiles('data/obsidian-cache').filter((file) => !/^(?:un)?resolvedLinks/.test(file)))('%s', (file) => {
		const { fileContents, cachedMetadata } = corpusJson(`data/obsidian-cache/${file}`) as { fileContents: string; cachedMetadata: Cached };
		const cached = [...(cachedMetadata.links ?? []), ...(cachedMetadata.embeds ?? [])].sort(
			(a, b) => a.position.start.offset - b.position.start.offset,
		);
		// The app lists [](), which leads nowhere, under nothing.
		expect(
			findLinks(fileContents)
				.filter(({ fault }) => fault !== 'empty')
				.map(({ target, subpath, from, to, line }) => [target + subpath, from, to, line]),
		).toEqual(cached.map(({ link, position }) => [link, position.start.offset, position.end.offset, position.start.line + 1]));
		expect(findPropertyLinks(fileContents).map(({ target, subpath }) => target + subpath)).toEqual(
			(cachedMetadata.frontmatterLinks ?? []).map(({ link }) => link),
		);
	});
});
