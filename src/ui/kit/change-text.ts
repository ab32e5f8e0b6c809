/** Puts a text in the place of the one an element has, where it is another: no node is made, so that no style is worked out again. */
export function changeText(el: Element | null | undefined, text: string): void {
	if (el === null || el === undefined) return;
	const { firstChild } = el;
	if (firstChild?.nodeType !== Node.TEXT_NODE || el.childNodes.length > 1) el.setText(text);
	else if (firstChild.nodeValue !== text) firstChild.nodeValue = text;
}
