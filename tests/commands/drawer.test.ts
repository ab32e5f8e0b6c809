import { drawerOf } from '../../src/commands/drawer';

test('neighbouring identifiers are spread evenly over the drawers', () => {
	for (const n of [32, 64]) {
		const counts = new Map<string, number>();
		for (let id = 1; id <= 2000; id++) {
			const drawer = drawerOf(`arxiv:2001.${String(id).padStart(5, '0')}`, n);
			counts.set(drawer, (counts.get(drawer) ?? 0) + 1);
		}
		expect(counts.size).toBe(n);
		expect(Math.max(...counts.values())).toBeLessThan((2000 / n) * 1.8);
	}
});

test('a key keeps its drawer', () => {
	expect(['arxiv:1906.01820', 'doi:10.1145/1273445.1273458'].map((key) => drawerOf(key, 64))).toEqual([
		drawerOf('arxiv:1906.01820', 64),
		drawerOf('doi:10.1145/1273445.1273458', 64),
	]);
	expect(drawerOf('arxiv:1906.01820', 64)).toBe('47');
});
