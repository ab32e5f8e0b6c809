/** Every bundled style over papers of every kind, line by line what citeproc says when run directly; tests/corpus has 323 more. */
import { BUNDLED_STYLES } from '../../src/citation/styles/bundled-styles';
import { expectEqualLines } from './direct-citeproc';
import { PAPERS } from './papers';

// Three thousand authors take a second a line.
const papers = Object.values(PAPERS).filter(({ authors }) => authors.length < 100);

test.each(Object.keys(BUNDLED_STYLES))(
	'%s',
	async (style) => expect(await expectEqualLines(style, papers)).toBe(4 * papers.length),
	120_000,
);
