import { formatPaperId } from '../../../../src/paper/identifier';
import type { PaperId } from '../../../../src/paper/identifier';
import { findPaperIds, readArxivId } from '../../../../src/paper/identify/recognise';
import { describeCorpus, corpusJson } from '../../corpus';
import { report } from '../../../measure';

const arxivIds = (text: string) => findPaperIds(text).filter(({ id }) => id.scheme === 'arxiv');
const said = (id: PaperId | null) => (id === null ? null : formatPaperId(id));

describeCorpus('the shared list of spellings', ['data/identifiers.json'], () => {
	type Case = {
		source: string;
		input: string;
		kind: 'parse' | 'url' | 'stamp' | 'find' | 'extract';
		valid?: boolean;
		id?: string | null;
		version?: number | null;
		expected?: string[];
		dubious?: boolean;
	};
	const { cases } = corpusJson<{ cases: Case[] }>('data/identifiers.json');
	// arXiv's canonical form is without the subject class; some of the sources keep it.
	const canonical = (id: string) => id.replace(/^([a-z-]+)\.[A-Za-z-]+\//, '$1/');
	const right = (c: Case): boolean => {
		if (c.kind === 'extract')
			return JSON.stringify(arxivIds(c.input).map(({ id }) => id.id)) === JSON.stringify((c.expected ?? []).map(canonical));
		if (c.kind === 'find') {
			const [found] = arxivIds(c.input);
			return found !== undefined && (c.id == null || found.id.id === c.id) && said(readArxivId(c.input)) === said(found.id);
		}
		const read = readArxivId(c.input);
		// JabRef accepts month 34; nobody else does.
		if (c.valid !== true || c.dubious === true) return read === null;
		return read !== null && read.id === canonical(c.id ?? '') && (read.version ?? null) === (c.version ?? null);
	};
	test('all are right', () => {
		const wrong = cases.filter((c) => !right(c));
		report(`identifier spellings: ${cases.length - wrong.length} of ${cases.length} right`);
		expect(wrong).toEqual([]);
	});
});
