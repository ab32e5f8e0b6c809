import type { WindowRows } from './window-rows';

/** How high the rows of a list are as far as they were measured, and where each of them stands. */
export class RowHeights {
	private readonly measured = new Map<string, number>();
	/** Where each row begins, and at the end where the last one ends; null when it has to be added up anew. */
	private offsets: Float64Array | null = null;

	constructor(private readonly rows: WindowRows) {}

	/** What tells a row from the others; empty where all are as high as they are said to be. */
	keyOf(index: number): string {
		return this.rows.key?.(index) ?? '';
	}

	isMeasured(index: number): boolean {
		return this.rows.key !== undefined && this.rows.isFixed?.(index) !== true;
	}

	/** Pixels of a row with a key, as it was measured or is taken for. */
	of(index: number, key: string): number {
		return this.measured.get(key) ?? this.rows.height(index);
	}

	/** Takes in what was measured. */
	set(key: string, height: number): void {
		this.measured.set(key, height);
		this.offsets = null;
	}

	/** Rows are other ones now. */
	renew(): void {
		this.offsets = null;
	}

	/** Forgets what was measured. */
	clear(): void {
		this.measured.clear();
		this.offsets = null;
	}

	/** Where a row begins and ends, in pixels from the top of the list. */
	extent(index: number): { readonly top: number; readonly bottom: number } {
		const offsets = this.added();
		return { top: offsets[index] ?? 0, bottom: offsets[index + 1] ?? 0 };
	}

	/** The row that stands at an offset. */
	rowAt(offset: number): number {
		const offsets = this.added();
		let low = 0;
		let high = Math.max(0, offsets.length - 2);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((offsets[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	private added(): Float64Array {
		if (this.offsets !== null) return this.offsets;
		const count = this.rows.count();
		const offsets = new Float64Array(count + 1);
		for (let index = 0; index < count; index++) {
			const height = this.isMeasured(index) ? this.of(index, this.keyOf(index)) : this.rows.height(index);
			offsets[index + 1] = (offsets[index] ?? 0) + height;
		}
		this.offsets = offsets;
		return offsets;
	}
}
