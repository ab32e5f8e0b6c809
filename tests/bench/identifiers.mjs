// Identifiers: how many spellings are read right, and how long a text takes, beside the package and the expressions importers use.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, ms, other, ours, ratio, root, table, timeOf, versionOf } from './measure.mjs';

const SHARED = join(root, process.env.CORPUS ?? '../shared', 'data/identifiers.json');
/** Where the public list does not stand beside the project: forms of each kind, and what is no identifier. */
const OWN = [
	...[
		['1906.01820', '1906.01820'],
		['arXiv:1906.01820v3 [cs.AI]', '1906.01820'],
		['https://arxiv.org/pdf/1906.01820v2.pdf', '1906.01820'],
		['hep-th/9901001', 'hep-th/9901001'],
		['math.GT/0309136', 'math/0309136'],
		['https://doi.org/10.48550/arXiv.1906.01820', '1906.01820'],
		['https://www.alphaxiv.org/abs/1906.01820', '1906.01820'],
	].map(([input, id]) => ({ kind: 'parse', input, valid: true, id })),
	...['2205.1148', '1913.00001', '1906.00000', 'https://example.org/1906.01820', '10.1145/1906.01820', '127.0.0.1'].map((input) => ({
		kind: 'parse',
		input,
		valid: false,
	})),
];

/** One form of an id, for comparing: without class and version, five digits as arXiv pads them. */
const canonical = (id) =>
	(id ?? '')
		.toLowerCase()
		.replace(/^([a-z-]+)\.[a-z-]+\//, '$1/')
		.replace(/v\d+$/, '');

export async function identifiers() {
	const { identify, findPaperIds } = await ours(['src/paper/identify/recognise']);
	const package_ = other('identifiers-arxiv');
	const { cases } = existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, 'utf8')) : { cases: OWN };
	// What importers write for themselves.
	const contestants = {
		'this plugin': (text) => findPaperIds(text).flatMap(({ id }) => (id.scheme === 'arxiv' ? [id.id] : [])),
		[`identifiers-arxiv ${package_ === null ? '' : versionOf('identifiers-arxiv')}`.trim()]:
			package_ === null ? null : (text) => package_.extract(text),
		'`/\\d{4}\\.\\d{4,5}/`': (text) => text.match(/\d{4}\.\d{4,5}/g) ?? [],
		'`/arxiv\\.org\\/(?:abs|pdf)\\/…/`': (text) =>
			[...text.matchAll(/arxiv\.org\/(?:abs|pdf)\/([\w.-]+(?:\/\d{7})?)/gi)].map((m) => m[1].replace(/\.pdf$/, '')),
		'`/(arXiv:)?(old|new)(v\\d+)?/`': (text) =>
			[...text.matchAll(/(?:arxiv:)?([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?/gi)].map((m) => m[1]),
	};
	const right = (read, one) => {
		const found = (one === undefined ? [] : read(one.input)).map(canonical);
		if (one.kind === 'extract') return JSON.stringify(found) === JSON.stringify((one.expected ?? []).map(canonical));
		if (one.kind === 'find') return found.length > 0;
		if (one.valid !== true || one.dubious === true) return found.length === 0;
		return found[0] === canonical(one.id);
	};
	// A whole reference is judged as the plugin judges one.
	const judged = (name, read) => (name === 'this plugin' ? (text) => (identify(text) === null ? [] : [identify(text).id]) : read);
	const prose = 'Mesa-optimisation (Hubinger et al. 2019, arXiv:1906.01820v3) follows 10.1145/1273445.1273458 and 3.1415 on p. 1203.\n';
	const rows = [];
	const times = {};
	for (const [name, read] of Object.entries(contestants)) {
		if (read === null) {
			rows.push([name, 'not installed', '', '', '']);
			continue;
		}
		const whole = judged(name, read);
		const good = cases.filter((one) => right(one.kind === 'extract' || one.kind === 'find' ? read : whole, one)).length;
		const wrongly = cases.filter(
			(one) => one.kind !== 'extract' && one.kind !== 'find' && (one.valid !== true || one.dubious === true) && whole(one.input).length > 0,
		).length;
		times[name] = await timeOf(() => cases.map(({ input }) => whole(input)), { times: 20 });
		const long = await timeOf(() => read(prose.repeat(8_500)), { runs: 5 });
		rows.push([name, `${good} of ${cases.length}`, count(wrongly), ratio(times[name], times['this plugin']), ms(long)]);
	}
	return {
		title: 'Identifiers',
		text: `${cases.length} spellings, ${existsSync(SHARED) ? 'collected from the tests of arXiv, JabRef, idutils and identifiers-arxiv' : 'a short list of the project'}: right means the id that is meant, or none where there is none.`,
		table: table(['', 'read right', 'no identifier, taken for one', `all ${cases.length}`, '1 MB of prose searched'], rows),
	};
}
