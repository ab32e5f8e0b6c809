/** Numbers found by a hash, several to each: in arrays of integers, since a large vault has half a million of them. Does not change. */
export class HashTable {
	/** Hashes and values, those of one slot behind each other; and where the slot begins. */
	private readonly hashes: Int32Array;
	private readonly values: Int32Array;
	private readonly begins: Int32Array;

	/** A hash and a number for each entry. */
	constructor(hashes: readonly number[], values: readonly number[]) {
		let size = 16;
		while (size < hashes.length * 2) size *= 2;
		this.begins = new Int32Array(size + 1);
		this.hashes = new Int32Array(hashes.length);
		this.values = new Int32Array(hashes.length);
		const ends = this.begins;
		for (const hash of hashes) ends[this.slotOf(hash)] = (ends[this.slotOf(hash)] ?? 0) + 1;
		for (let slot = 1; slot <= size; slot++) ends[slot] = (ends[slot] ?? 0) + (ends[slot - 1] ?? 0);
		// Filled from behind, each end moves to its slot's beginning.
		for (let entry = hashes.length - 1; entry >= 0; entry--) {
			const hash = hashes[entry] ?? 0;
			const at = (ends[this.slotOf(hash)] ?? 0) - 1;
			ends[this.slotOf(hash)] = at;
			this.hashes[at] = hash;
			this.values[at] = values[entry] ?? 0;
		}
	}

	/** Hands out each number under a hash, in the order of the entries. */
	each(hash: number, visit: (value: number) => void): void {
		const slot = this.slotOf(hash);
		const end = this.begins[slot + 1] ?? 0;
		for (let at = this.begins[slot] ?? 0; at < end; at++) if (this.hashes[at] === hash) visit(this.values[at] ?? 0);
	}

	private slotOf(hash: number): number {
		return (hash ^ (hash >>> 15)) & (this.begins.length - 2);
	}
}
