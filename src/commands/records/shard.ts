/**
 * Which of `n` shards a key belongs in, evenly: FNV-1a, its halves folded, since keys that differ in a digit must not meet in a few.
 *
 * shardOf('arxiv:1906.01820', 64) //=> '47'
 */
export function shardOf(key: string, n: number): string {
	let hash = 2166136261;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
	const folded = ((hash >>> 16) ^ hash) & 0xffff;
	return String(folded % n).padStart(2, '0');
}
