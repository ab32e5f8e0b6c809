/** An action reads notes through its context; a writer exists only inside an operation, so that every write is in the log. */
import type { CommandContext } from '../../src/commands/command';
import type { Operation } from '../../src/commands/ports/operations';
import { memoryWorld } from './context';

/** Checked by the compiler: the comment above a line fails where the line is no error. */
export function writesOutsideTheLog({ notes }: CommandContext): unknown[] {
	return [
		// @ts-expect-error no note is made outside an operation
		notes.create,
		// @ts-expect-error no note is changed outside an operation
		notes.update,
		// @ts-expect-error no note is binned outside an operation
		notes.trash,
	];
}

test('an operation hands its writer to the action, and what it writes can be undone', async () => {
	const world = memoryWorld({ notes: { 'A.md': 'one' } });
	const { operations } = world.context;
	await operations.run('Two writes', async (operation: Operation) => {
		await operation.update('A.md', () => 'two');
		await operation.create('B.md', 'new');
	});
	expect([...world.notes]).toEqual([
		['A.md', 'two'],
		['B.md', 'new'],
	]);
	expect((await operations.undoLast())?.restored).toEqual(['B.md', 'A.md']);
	expect([...world.notes]).toEqual([['A.md', 'one']]);
});
