// Links to notes over growing vaults: the index beside a scan of the vault for each link, and beside the app's own kind of look-up,
// which knows exact names only; names that are nearly right beside fuse.js.
import { count, ms, other, ours, ratio, table, timeOf, versionOf } from './measure.mjs';

const WORDS =
	'agent alignment attention benchmark bias chain context corpus decoder deceptive embedding encoder ethics evaluation experiment factor graph hallucination inference issue kernel latent learning memory mesa model multi network optimization planning prompt protocol quantile reasoning retrieval review risk robust safety sampling scaling search sparse story swarm table tensor token tool transformer triage tuning variance vector'.split(
		' ',
	);
const SPOILED = [
	(name) => name,
	(name) => name.replace(/-/g, ' '),
	(name) => name.replace(/-/g, '').toLowerCase(),
	(name) => name.replace(/^(?:LN|PN|SP|EX|MOC)-/, ''),
	(name) => `Old folder/${name.replace(/-/g, '_')}`,
	(name) => `${name} gone`,
	(_name, note) => note.aliases[0].toUpperCase(),
];
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1, -3);

function vaultOf(size) {
	let seed = 42;
	const pick = (list) => list[Math.floor(((seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296) * list.length)];
	const title = (word) => word[0].toUpperCase() + word.slice(1);
	const notes = Array.from({ length: size }, (_, at) => ({
		path: `${10 * (at % 9)} - Area/${at % 97} ${title(pick(WORDS))}/${pick(['LN-', 'PN-', 'SP-', 'EX-', 'MOC-', ''])}${title(pick(WORDS))}-${title(pick(WORDS))}${title(pick(WORDS))}-${at}.md`,
		aliases: [`${pick(WORDS)} et al. (${1990 + (at % 35)}) ${at}`],
		type: 'literature',
	}));
	const links = Array.from({ length: 10_000 }, (_, at) => {
		const note = pick(notes);
		return SPOILED[at % SPOILED.length](nameOf(note.path), note);
	});
	return { notes, links };
}

export async function resolution() {
	const { NameIndex, NameGuesses, parseNoteKinds, resolveName, foldedName } = await ours([
		'src/links/name-index',
		'src/links/note-kind',
		'src/links/resolve',
		'src/links/guess',
		'src/links/folded-name',
	]);
	const Fuse = other('fuse.js');
	const rows = [];
	const guessRows = [];
	for (const size of [100, 1_000, 10_000, 100_000]) {
		const { notes, links } = vaultOf(size);
		const kinds = parseNoteKinds('');
		const build = await timeOf(() => NameIndex.of(notes, kinds), { runs: size > 10_000 ? 3 : 7 });
		const index = NameIndex.of(notes, kinds);
		const byName = new Map(notes.map(({ path }) => [nameOf(path).toLowerCase(), path]));
		const destination = (link) =>
			byName.get(
				link
					.slice(link.lastIndexOf('/') + 1)
					.replace(/\.md$/i, '')
					.toLowerCase(),
			) ?? null;
		const resolver = { index, destination };
		const resolved = await timeOf(() => links.map((link) => resolveName(link, '', resolver)), { runs: 5 });
		const statuses = links.map((link) => resolveName(link, '', resolver).status);
		const led = statuses.filter((status) => status === 'resolved' || status === 'near').length;
		const exact = await timeOf(() => links.map(destination), { runs: 5 });
		const exactLed = links.filter((link) => destination(link) !== null).length;
		const some = links.slice(0, Math.max(7, Math.round(200_000 / size)));
		const scanned = await timeOf(
			() => {
				for (const link of some) {
					const wanted = foldedName(nameOf(`${link}.md`));
					notes.filter(({ path, aliases }) => foldedName(nameOf(path)) === wanted || aliases.some((alias) => foldedName(alias) === wanted));
				}
			},
			{ runs: 3 },
		);
		const scan = (scanned / some.length) * links.length;
		rows.push([
			count(size),
			ms(build),
			ms(resolved),
			ratio(scan, resolved),
			`${ms(exact)}`,
			`${Math.round(led / 100)} %`,
			`${Math.round(exactLed / 100)} %`,
		]);

		const guesses = new NameGuesses(index);
		for (const step of guesses.taking()) void step;
		const missing = links.filter((_, at) => at % SPOILED.length === 5).slice(0, size > 10_000 ? 20 : 100);
		const like = (await timeOf(() => missing.map((link) => guesses.like(link)), { runs: 3 })) / missing.length;
		let fuzzy = null;
		if (Fuse !== null) {
			const fuse = new Fuse(
				notes.map(({ path }) => nameOf(path)),
				{ threshold: 0.4 },
			);
			const few = missing.slice(0, size > 1_000 ? 5 : 50);
			fuzzy = (await timeOf(() => few.map((link) => fuse.search(link, { limit: 3 })), { runs: 3 })) / few.length;
		}
		const proposed = missing.reduce((sum, link) => sum + guesses.like(link).length, 0) / missing.length;
		guessRows.push([count(size), ms(like), ratio(fuzzy, like), proposed.toFixed(1)]);
	}
	return [
		{
			title: 'Links over growing vaults',
			text: '10,000 links, each spoiled in one of seven ways: case, hyphens, folder, prefix, alias, and one that leads nowhere.',
			table: table(
				[
					'notes',
					'index built',
					'links resolved',
					'a scan per link',
					'exact names only (a map)',
					'of the links led somewhere',
					'by exact names',
				],
				rows,
			),
		},
		{
			title: 'Names like a missing one',
			text: 'Three proposals for a link whose note does not exist, a link.',
			table: table(['notes', 'this plugin', `fuse.js ${Fuse === null ? '' : versionOf('fuse.js')}`, 'proposals of ours'], guessRows),
		},
	];
}
