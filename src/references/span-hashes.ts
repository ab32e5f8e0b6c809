/** Any odd number mixes; this one spreads short words well. */
const BASE = 0x01000193;
const { imul } = Math;

/**
 * Hashes of the spans of a text, each in constant time (Rabin and Karp, 1987). Equal spans of any two texts have equal hashes; who
 * finds two alike compares the letters.
 *
 * new SpanHashes('banana').of(1, 4) === new SpanHashes('ana').of(0, 3)
 */
export class SpanHashes {
	private readonly sums: Int32Array;
	private readonly powers: Int32Array;

	constructor(text: string) {
		const sums = new Int32Array(text.length + 1);
		const powers = new Int32Array(text.length + 1);
		let [sum, power] = [0, 1];
		powers[0] = power;
		for (let at = 0; at < text.length; at++) {
			sum = (imul(sum, BASE) + text.charCodeAt(at) + 1) | 0;
			power = imul(power, BASE);
			sums[at + 1] = sum;
			powers[at + 1] = power;
		}
		this.sums = sums;
		this.powers = powers;
	}

	/** The hash of the letters from one offset to another, a 32-bit integer. */
	of(from: number, to: number): number {
		return ((this.sums[to] ?? 0) - imul(this.sums[from] ?? 0, this.powers[to - from] ?? 0)) | 0;
	}
}
