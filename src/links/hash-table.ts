const FIRST_SIZE = 1024;

/**
 * Hashes to ids, several of each, in arrays of numbers: 400,000 entries are a few megabytes that the garbage collector never
 * walks, and growing takes a millisecond. Whoever asks checks what comes back, since two keys may have one hash.
 */
export class HashTable {
	/** First entry of each bucket, plus one; 0 for none. */
	private heads = new Int32Array(FIRST_SIZE);
	private hashes = new Int32Array(FIRST_SIZE);
	private ids = new Int32Array(FIRST_SIZE);
	/** The entry after one in its bucket, or in the list of free entries, plus one. */
	private nexts = new Int32Array(FIRST_SIZE);
	private used = 0;
	private free = 0;

	add(hash: number, id: number): void {
		const entry = this.newEntry();
		this.hashes[entry] = hash;
		this.ids[entry] = id;
		const bucket = this.bucketOf(hash);
		this.nexts[entry] = this.heads[bucket] ?? 0;
		this.heads[bucket] = entry + 1;
	}

	/** Takes out one entry of an id, if there is one. */
	delete(hash: number, id: number): void {
		const bucket = this.bucketOf(hash);
		let before = -1;
		for (let at = this.heads[bucket] ?? 0; at !== 0; at = this.nexts[at - 1] ?? 0) {
			const entry = at - 1;
			if (this.hashes[entry] === hash && this.ids[entry] === id) {
				if (before < 0) this.heads[bucket] = this.nexts[entry] ?? 0;
				else this.nexts[before] = this.nexts[entry] ?? 0;
				this.nexts[entry] = this.free;
				this.free = entry + 1;
				return;
			}
			before = entry;
		}
	}

	/** The ids under a hash. */
	idsAt(hash: number): number[] {
		const found: number[] = [];
		for (let at = this.heads[this.bucketOf(hash)] ?? 0; at !== 0; at = this.nexts[at - 1] ?? 0) {
			if (this.hashes[at - 1] === hash) found.push(this.ids[at - 1] ?? 0);
		}
		return found;
	}

	private bucketOf(hash: number): number {
		return (hash ^ (hash >>> 15)) & (this.heads.length - 1);
	}

	private newEntry(): number {
		if (this.free !== 0) {
			const entry = this.free - 1;
			this.free = this.nexts[entry] ?? 0;
			return entry;
		}
		if (this.used === this.hashes.length) this.grow();
		return this.used++;
	}

	private grow(): void {
		const size = this.used * 2;
		this.hashes = enlarged(this.hashes, size);
		this.ids = enlarged(this.ids, size);
		this.nexts = enlarged(this.nexts, size);
		this.heads = new Int32Array(size);
		for (let entry = 0; entry < this.used; entry++) {
			const bucket = this.bucketOf(this.hashes[entry] ?? 0);
			this.nexts[entry] = this.heads[bucket] ?? 0;
			this.heads[bucket] = entry + 1;
		}
	}
}

function enlarged(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(size);
	larger.set(numbers);
	return larger;
}
