/** Made-up lists: identifiers and addresses of many kinds, and what people write between them. */
import fc from 'fast-check';

const digits = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);
/** What a text may name, as it is typed. */
export const NAMED = fc.oneof(
	digits(10000, 99999).map((n) => `1906.${n}`),
	digits(10000, 99999).map((n) => `arXiv:2001.${n}`),
	digits(10000, 99999).map((n) => `https://arxiv.org/abs/2210.${n}`),
	digits(1, 99999).map((n) => `doi:10.1000/engine.${n}`),
	digits(1, 99999).map((n) => `https://doi.org/10.1000/E${n}`),
	digits(1000000, 39999999).map((n) => `https://pubmed.ncbi.nlm.nih.gov/${n}/`),
	digits(1000000, 39999999).map((n) => `PMID: ${n}`),
	digits(1, 99999).map((n) => `https://openreview.net/forum?id=a${n}`),
	digits(1, 99999).map((n) => `https://journal.example.org/article/${n}`),
	digits(1, 99999).map((n) => `http://www.example.com/p?q=${n}`),
	digits(1000, 1999).map((n) => `https://aclanthology.org/P18-${n}/`),
);
/** What stands between two of them. */
export const GAP = fc.constantFrom('\n', ' and ', '\n- ', ', ', '; see ', '\n\n1. ', ' | ', '\n> ', '\t', ' (the first of them) ');
