/**
 * Whether a note is the file of another plugin that reads it whole: a drawing of Excalidraw, a board of Kanban. Changes over the vault
 * leave it out; what is asked for by name is the reader's wish.
 */
export function isDrawing(frontmatter: Readonly<Record<string, unknown>> | null): boolean {
	return frontmatter !== null && ['excalidraw-plugin', 'kanban-plugin'].some((property) => property in frontmatter);
}
