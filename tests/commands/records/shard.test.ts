import { shardOf } from '../../../src/commands/records/shard';

test('neighbouring identifiers are spread evenly over the shards', () => {
	for (const n of [32, 64]) {
		const counts = new Map<string, number>();
		for (let id = 1; id <= 2000; id++) {
			const shard = shardOf(`arxiv:2001.${String(id).padStart(5, '0')}`, n);
			counts.set(shard, (counts.get(shard) ?? 0) + 1);
		}
		expect(counts.size).toBe(n);
		expect(Math.max(...counts.values())).toBeLessThan((2000 / n) * 1.8);
	}
});

test('a key keeps its shard', () => {
	// Records are found again by these: another number loses them.
	expect(shardOf('doi:10.1145/1273445.1273458', 64)).toBe('11');
	expect(shardOf('arxiv:1906.01820', 64)).toBe('47');
});
