/** As many lines as its text has: the CSS grows the field from this number where `field-sizing` is unknown. */
export function grow(field: HTMLTextAreaElement, perLine = 60): void {
	const lines = field.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
	field.rows = Math.min(12, Math.max(1, lines));
}
