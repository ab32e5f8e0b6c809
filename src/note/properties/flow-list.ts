/** A list of YAML in brackets as it is laid out: `before` and `behind` with the brackets, each item with what stands before it. */
export interface FlowList {
	readonly before: string;
	readonly items: readonly { readonly gap: string; readonly text: string }[];
	/** Between the last item and the bracket. */
	readonly tail: string;
	readonly behind: string;
}

/** Blanks, comments and commas. */
const GAP = /(?:[\s,]|#[^\n]*)*/y;
/** A text in quotes, or a plain one, which ends before a comma, a bracket, a line break or a comment. */
const ITEM = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|[^\s,[\]{}#"'](?:(?!\s+(?:#|$|\n))[^,[\]{}\n])*/y;

/** The list a value of YAML is, from the colon of its key on; null where it is none, or holds more than texts and numbers. */
export function flowIn(yaml: string): FlowList | null {
	const before = /^:(?:\s|#[^\n]*\n)*\[/.exec(yaml)?.[0];
	if (before === undefined) return null;
	const items: { gap: string; text: string }[] = [];
	for (let at = before.length; ; ) {
		const gap = matchAt(GAP, yaml, at) ?? '';
		at += gap.length;
		if (yaml.charAt(at) === ']') return { before, items, tail: gap, behind: yaml.slice(at) };
		const text = matchAt(ITEM, yaml, at);
		// Without a comma between they are one text over two lines, or a pair.
		if (text === null || (items.length > 0 && !gap.replace(/#.*/g, '').includes(','))) return null;
		items.push({ gap, text: text.trimEnd() });
		at += text.trimEnd().length;
	}
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
	const sticky = new RegExp(pattern);
	sticky.lastIndex = at;
	return sticky.exec(text)?.[0] ?? null;
}

/** Its YAML with other values: an item that stays keeps its bytes, one that changes its place and its quotes; every comment stays. */
export function flowLike(list: FlowList, values: readonly unknown[], yaml: Stringify): string {
	const { items, tail } = list;
	const sample = items[0]?.text ?? '';
	const spacing = /\n?[ \t]*$/.exec((items.at(-1)?.gap ?? ' ').replace(/#.*|,/g, ''))?.[0] ?? '';
	const parting = items.length === 1 && !spacing.includes('\n') ? ' ' : spacing;
	let written = '';
	let gap = items[0]?.gap ?? tail;
	let at = 0;
	const behind = (n: number) => items[n + 1]?.gap ?? tail;
	const put = (text: string, next: string) => {
		written += gap + text;
		gap = next;
	};
	/** New values in place of the old items up to one that stays, then those that are more, or fewer. */
	const settle = (news: readonly unknown[], to: number) => {
		const texts = news.map((value, n) => itemLike(value, at + n < to ? (items[at + n]?.text ?? '') : sample, yaml));
		for (; at < to; at++) {
			const text = texts.shift();
			if (text !== undefined) put(text, behind(at));
			else gap = joined(gap, behind(at), at + 1 === items.length);
		}
		for (const text of texts) {
			if (at < items.length) put(text, `,${parting}`);
			else {
				// A comment behind the last item stays behind it.
				const [head = '', comma = '', comment = ''] = /^(,?)([ \t]*#.*)?/.exec(gap) ?? [];
				const rest = comma + gap.slice(head.length);
				gap = `${written === '' ? '' : ','}${comment}${comment === '' || parting.includes('\n') ? (written === '' ? '' : parting) : '\n  '}`;
				put(text, rest);
			}
		}
	};
	let news: unknown[] = [];
	for (const value of values) {
		const same = items.findIndex(({ text }, n) => n >= at && isSame(text, value, yaml));
		if (same < 0) news.push(value);
		else {
			settle(news, same);
			news = [];
			put(items[same]?.text ?? '', behind(same));
			at = same + 1;
		}
	}
	settle(news, items.length);
	return list.before + written + (written === '' ? withoutComma(gap) : gap) + list.behind;
}

/** What stands where an item went: the spacing before it, and the comments before and behind. */
function joined(before: string, behind: string, isLast: boolean): string {
	const bare = withoutComma(behind);
	if (isLast && before.includes('#'))
		return `${bare === behind ? '' : ','}${withoutComma(before).trimEnd()}${/^\s*\n/.test(bare) ? '' : '\n'}${bare}`;
	if (isLast) return behind;
	if (!behind.includes('#')) return before;
	return before.includes('#') ? before + bare.trimStart() : withoutComma(before) === before ? bare : behind;
}

/** What stands between two items without the comma, which may stand behind a comment. */
function withoutComma(gap: string): string {
	return gap.replace(/^((?:\s|#.*\n)*),/, '$1');
}

/** Whether an item as it is written is a value. */
function isSame(text: string, value: unknown, yaml: Stringify): boolean {
	return /^["']/.test(text) ? bare(text) === value : text === yaml.stringify(value).trim();
}

/** A value as an item, in the quotes of another. */
function itemLike(item: unknown, like: string, yaml: Stringify): string {
	if (typeof item !== 'string') return JSON.stringify(item);
	const plain = yaml.stringify(item).trim();
	return inQuotesOf(like, item) ?? (plain === item && !/[,[\]{}#:]|^\s|\s$/.test(item) ? item : JSON.stringify(item));
}

/** A text quoted as another is; `null` where that has no quotes. */
export function inQuotesOf(like: string, text: string): string | null {
	if (like.startsWith('"')) return JSON.stringify(text);
	return like.startsWith("'") && !/\p{Cc}/u.test(text) ? `'${text.replace(/'/g, "''")}'` : null;
}

/** A plain or quoted text without its quotes. */
export function bare(value: string): string {
	const text = value.trim();
	if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
	return /^'.*'$/.test(text) ? text.slice(1, -1).replace(/''/g, "'") : text;
}

interface Stringify {
	stringify(value: unknown): string;
}
