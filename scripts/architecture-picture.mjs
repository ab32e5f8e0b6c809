/**
 * Draws docs/architecture.svg: the rooms of src/ and who imports whom, read from the imports themselves. Arrows that follow from
 * others are left out. `--check` writes nothing and fails when the picture is not current.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SRC = join(ROOT, 'src');
const PICTURE = join(ROOT, 'docs/architecture.svg');
/** Imported from everywhere, and importing next to nothing: arrows to them would hide the others. */
const EVERYWHERE = ['failure', 'i18n'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
	.sort();

/** Room → the rooms it imports; `roomOf` says which room a file of src/ is in, or null for one that is left out. */
function graphOf(roomOf) {
	const graph = new Map();
	for (const file of files) {
		const room = roomOf(file);
		if (room === null) continue;
		if (!graph.has(room)) graph.set(room, new Set());
		const text = readFileSync(join(SRC, file), 'utf8');
		for (const [, target] of text.matchAll(/(?:from\s+|import\(|^import\s+)'(\.[^']+)'/gm)) {
			const path = relative(SRC, resolve(SRC, dirname(file), target)).replaceAll('\\', '/');
			const other = roomOf(files.includes(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`);
			if (other !== null && other !== room) graph.get(room).add(other);
		}
	}
	return graph;
}

/** How many arrows lead down from a room at the most. */
function depthOf(graph, room, seen = []) {
	if (seen.includes(room)) throw new Error(`a circle of rooms: ${[...seen, room].join(' → ')}`);
	const next = [...(graph.get(room) ?? [])].map((other) => depthOf(graph, other, [...seen, room]) + 1);
	return Math.max(0, ...next);
}

function reaches(graph, from, to) {
	return from === to || [...(graph.get(from) ?? [])].some((next) => reaches(graph, next, to));
}

/** The arrows without those that follow from others. */
function arrowsOf(graph) {
	return [...graph].flatMap(([from, targets]) =>
		[...targets].filter((to) => ![...targets].some((by) => by !== to && reaches(graph, by, to))).map((to) => [from, to]),
	);
}

const WIDTH = 980;
const BOX = { width: 150, height: 46, gap: 62 };

/** Boxes in rows by depth, the deepest at the bottom, and arrows between them. */
function drawn(graph, top, labelOf) {
	const rows = new Map();
	for (const room of graph.keys()) {
		const depth = depthOf(graph, room);
		rows.set(depth, [...(rows.get(depth) ?? []), room].sort());
	}
	const places = new Map();
	const last = Math.max(...rows.keys());
	for (const [depth, rooms] of rows) {
		const space = WIDTH / rooms.length;
		rooms.forEach((room, at) => places.set(room, { x: space * (at + 0.5), y: top + (last - depth) * (BOX.height + BOX.gap) }));
	}
	const lines = arrowsOf(graph).map(([from, to]) => {
		const [a, b] = [places.get(from), places.get(to)];
		const [y1, y2] = [a.y + BOX.height, b.y - 3];
		const bend = Math.round((y2 - y1) / 2);
		return `<path class="arrow" d="M${a.x.toFixed(0)} ${y1} C${a.x.toFixed(0)} ${y1 + bend} ${b.x.toFixed(0)} ${y2 - bend} ${b.x.toFixed(0)} ${y2}"/>`;
	});
	const boxes = [...places].map(([room, { x, y }]) => {
		const [name, words] = labelOf(room);
		const left = (x - BOX.width / 2).toFixed(0);
		return (
			`<rect class="box" x="${left}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>` +
			`<text class="name" x="${x.toFixed(0)}" y="${y + 20}">${name}</text>` +
			`<text class="words" x="${x.toFixed(0)}" y="${y + 36}">${words}</text>`
		);
	});
	return { svg: [...lines, ...boxes].join('\n'), bottom: top + (last + 1) * (BOX.height + BOX.gap) };
}

const topRoom = (file) => {
	const room = file.split('/')[0].replace(/\.ts$/, '');
	return EVERYWHERE.includes(room) ? null : room;
};
/** What each room answers, in a few words. */
const WORDS = {
	main: 'registers everything',
	ui: 'what the reader sees',
	vault: 'where notes live',
	commands: 'what the reader can do',
	settings: 'every setting',
	note: 'what a note says',
	links: 'how notes find notes',
	sources: 'where metadata is from',
	citation: 'how a paper is cited',
	references: 'what a paper cites',
	bibliography: 'library files',
	markdown: 'reads a note’s text',
	paper: 'what a paper is',
	ports: 'the world, as types',
	records: 'what is remembered',
	import: 'papers become notes',
	reading: 'passes and five Cs',
	citing: 'references, styles',
	library: 'many notes at once',
};
const ONE_FILE = ['main', 'settings'];

const commandRoom = (file) => {
	const [room, inner, ...rest] = file.split('/');
	if (room !== 'commands') return null;
	return rest.length === 0 ? null : inner;
};

const whole = drawn(graphOf(topRoom), 60, (room) => [ONE_FILE.includes(room) ? `${room}.ts` : `${room}/`, WORDS[room] ?? '']);
const inner = drawn(graphOf(commandRoom), whole.bottom + 40, (room) => [
	`${room}/`,
	room === 'links' ? 'mended, and maps filed' : (WORDS[room] ?? ''),
]);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${inner.bottom - 20}" role="img" aria-label="Rooms of src/ and their imports">
<style>
.ground { fill: #ffffff }
.box { fill: #f3f1fb; stroke: #6c5bbd }
.arrow { fill: none; stroke: #8a8a99; stroke-width: 1.3; marker-end: url(#head) }
text { font-family: system-ui, sans-serif; fill: #23222b; text-anchor: middle }
.name { font-size: 14px; font-weight: 600 }
.words { font-size: 11px; fill: #5c5a6b }
.title { font-size: 15px; font-weight: 600; text-anchor: start }
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#8a8a99"/></marker></defs>
<rect class="ground" width="100%" height="100%"/>
<text class="title" x="20" y="34">src/: an arrow is an import; what follows from other arrows is left out, and so are ${EVERYWHERE.join(' and ')}</text>
${whole.svg}
<text class="title" x="20" y="${whole.bottom + 14}">Inside commands/: a room imports another through its index</text>
${inner.svg}
</svg>
`;

if (process.argv.includes('--check')) {
	let stored = '';
	try {
		stored = readFileSync(PICTURE, 'utf8');
	} catch {
		// There is none yet.
	}
	if (stored !== svg) {
		console.error('docs/architecture.svg is not current: run npm run picture');
		process.exit(1);
	}
} else {
	mkdirSync(dirname(PICTURE), { recursive: true });
	writeFileSync(PICTURE, svg);
}
