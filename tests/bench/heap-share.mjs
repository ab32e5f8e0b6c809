// What a script of many holds in a heap: everything that could not be reached if its functions were not there. Objects that the app hands
// around are the app's, whatever the plugin put them there for.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';

/** Bytes held by the script whose source has `mark` in it alone: of compiled code, and of everything else. Takes seconds. */
export function heldBy(mark) {
	const file = writeHeapSnapshot(join(tmpdir(), `held-${process.pid}-${Date.now()}.heapsnapshot`));
	const { snapshot, nodes, edges, strings } = JSON.parse(readFileSync(file, 'utf8'));
	rmSync(file);
	const { node_fields, node_types, edge_fields, edge_types } = snapshot.meta;
	const [NODE, EDGE] = [node_fields.length, edge_fields.length];
	const count = nodes.length / NODE;
	const field = (name) => node_fields.indexOf(name);
	const [TYPE, NAME, SIZE, EDGES] = ['type', 'name', 'self_size', 'edge_count'].map(field);
	const first = new Uint32Array(count + 1);
	for (let node = 0; node < count; node++) first[node + 1] = first[node] + nodes[node * NODE + EDGES];
	const type = (node) => node_types[0][nodes[node * NODE + TYPE]];
	const edgesOf = function* (node) {
		for (let edge = first[node]; edge < first[node + 1]; edge++) {
			const kind = edge_types[0][edges[edge * EDGE]];
			const name = edges[edge * EDGE + 1];
			yield { kind, name: kind === 'element' || kind === 'hidden' ? '' : strings[name], to: edges[edge * EDGE + 2] / NODE };
		}
	};
	const holds = (node, wanted, to) => {
		for (const edge of edgesOf(node)) if (edge.name === wanted && to(edge.to)) return true;
		return false;
	};
	// A source that was put together is a node of its parts.
	const isMarked = (node, depth = 0) =>
		strings[nodes[node * NODE + NAME]].includes(mark) ||
		(depth < 3 && [...edgesOf(node)].some(({ name, to }) => (name === 'first' || name === 'second') && isMarked(to, depth + 1)));
	const scripts = new Set();
	const functions = new Set();
	for (let node = 0; node < count; node++) if (type(node) === 'code' && holds(node, 'source', (to) => isMarked(to))) scripts.add(node);
	for (let node = 0; node < count; node++)
		if (type(node) === 'code' && holds(node, 'script_or_debug_info', (to) => scripts.has(to))) functions.add(node);
	const cut = new Set([...scripts, ...functions]);
	for (let node = 0; node < count; node++) if (type(node) === 'closure' && holds(node, 'shared', (to) => functions.has(to))) cut.add(node);
	if (cut.size < 100) throw new Error('The script is not in the heap.');

	const reached = new Uint8Array(count);
	const reach = (start, isPassed) => {
		const waiting = [start];
		reached[start] = 1;
		while (waiting.length > 0)
			for (const { kind, to } of edgesOf(waiting.pop()))
				if (kind !== 'weak' && reached[to] === 0 && isPassed(to)) {
					reached[to] = 1;
					waiting.push(to);
				}
	};
	reach(0, (node) => !cut.has(node));
	const others = reached.slice();
	for (const node of cut) if (reached[node] === 0) reach(node, () => true);
	const held = { code: 0, data: 0 };
	for (let node = 0; node < count; node++)
		if (reached[node] === 1 && others[node] === 0)
			held[type(node) === 'code' || type(node) === 'closure' ? 'code' : 'data'] += nodes[node * NODE + SIZE];
	return held;
}
