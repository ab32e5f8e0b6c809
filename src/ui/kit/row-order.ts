/**
 * Puts elements in order in their parent. The one at `still` has the keyboard and would lose it: the others go round it; -1 where none
 * has.
 */
export function putInOrder(parent: HTMLElement, elements: readonly HTMLElement[], still: number): void {
	if (elements.every((el, at) => el === parent.children[at])) return;
	for (const el of elements.slice(0, Math.max(0, still))) parent.insertBefore(el, elements[still] ?? null);
	for (const el of elements.slice(still + 1)) parent.append(el);
}
