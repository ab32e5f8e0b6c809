import { gridMove } from '../../../src/ui/kit/grid-keys';

const size = { lines: 100, columns: 5, page: 10 };
const from = { line: 50, column: 2 };

test.each([
	['ArrowDown', false, 51, 2],
	['ArrowUp', false, 49, 2],
	['ArrowRight', false, 50, 3],
	['ArrowLeft', false, 50, 1],
	['PageDown', false, 60, 2],
	['PageUp', false, 40, 2],
	['Home', false, 50, 0],
	['End', false, 50, 4],
	['Home', true, 0, 0],
	['End', true, 100, 4],
])('%s (ctrl: %s) goes to line %i, column %i', (key, ctrlKey, line, column) => {
	expect(gridMove({ key, ctrlKey, metaKey: false }, from, size)).toEqual({ line, column });
});

test('the edges hold, other keys are none', () => {
	const key = (name: string, line: number, column: number) =>
		gridMove({ key: name, ctrlKey: false, metaKey: false }, { line, column }, size);
	expect(key('ArrowUp', 0, 0)).toEqual({ line: 0, column: 0 });
	expect(key('PageDown', 95, 4)).toEqual({ line: 100, column: 4 });
	expect(key('ArrowRight', 3, 4)).toEqual({ line: 3, column: 4 });
	expect(key('a', 3, 3)).toBeNull();
});
