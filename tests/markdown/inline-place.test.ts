/** Where a text put into a line stands: whatever it is put into stays what it was. */
import { placedInline } from '../../src/markdown/inline-place';
import { readMarkdown } from '../../src/markdown/note';

const put = (input: string, markdown: string): string | null => {
	const text = input.replace('¦', '');
	const placed = placedInline(readMarkdown(text), input.indexOf('¦'), markdown);
	return placed === null ? null : text.slice(0, placed.at) + placed.text + text.slice(placed.at);
};

test.each([
	['text¦ more', 'text[[L|x]] more'],
	['[te¦xt](u.md) y', '[text](u.md)[[L|x]] y'],
	['![[im¦g.png]]', '![[img.png]][[L|x]]'],
	['https://e.org/a¦b c', 'https://e.org/ab[[L|x]] c'],
	['`co¦de` x', '`code`[[L|x]] x'],
	['``a`¦b`` x', '``a`b``[[L|x]] x'],
	['is $x^¦2$ y', 'is $x^2$[[L|x]] y'],
	['a <span cla¦ss="b">c</span>', 'a <span class="b">[[L|x]]c</span>'],
	['#ta¦g/sub x', '#tag/sub[[L|x]] x'],
	['x[^¦1] y', 'x[^1][[L|x]] y'],
	['[^¦1]: note', '[^1]: [[L|x]]note'],
	['see @Love¦lace2023, p. 3', 'see @Lovelace2023[[L|x]], p. 3'],
	['see @{a¦ b}', 'see @{a b}[[L|x]]'],
	['see [@a; ¦@b] y', 'see [@a; @b][[L|x]] y'],
	['x ^blk¦', 'x [[L|x]] ^blk'],
	['x ¦^blk', 'x [[L|x]] ^blk'],
	['x ^b¦lk  ', 'x [[L|x]] ^blk  '],
	['- item ^b¦', '- item [[L|x]] ^b'],
	['a ¦b ^blk', 'a [[L|x]]b ^blk'],
	['| a |\n|---|\n| b |\n^b¦lk', null],
	['| a | b |\n|---|---|\n| c | d |¦', '| a | b |\n|---|---|\n| c | d [[L\\|x]] |'],
	['| a | b |\n|---|---|\n| c | d |  ¦', '| a | b |\n|---|---|\n| c | d [[L\\|x]] |  '],
	['|a|b|\n|-|-|\n|c|d|¦', '|a|b|\n|-|-|\n|c|d [[L\\|x]] |'],
	['| a | b |\n|---|---|\n¦| c | d |', '| a | b |\n|---|---|\n| [[L\\|x]] c | d |'],
	['¦|a|b|\n|-|-|', '| [[L\\|x]] a|b|\n|-|-|'],
	['> | a |\n> |---|\n¦> | b |', '> | a |\n> |---|\n> | [[L\\|x]] b |'],
	['- | a |\n  |---|\n ¦ | b |', '- | a |\n  |---|\n  | [[L\\|x]] b |'],
	['| a | b |\n|--¦-|---|\n| c | d |', null],
	['a | b\n-¦-|--\nc | d', null],
	['a | b\n--|--\nc | d¦', 'a | b\n--|--\nc | d[[L\\|x]]'],
	['| a |\n|---|\n| b \\|¦', '| a |\n|---|\n| b \\|[[L\\|x]]'],
	['| a |\n|---|\n| [[A\\|b¦]] |', '| a |\n|---|\n| [[A\\|b]][[L\\|x]] |'],
	['```\nco¦de\n```', '```\nco[[L|x]]de\n```'],
	['%%\n#ta¦g\n%%', '%%\n#ta[[L|x]]g\n%%'],
	['---\nup: ¦\n---\nx', '---\nup: "[[L|x]]"\n---\nx'],
	['---\nup: a¦\n---\nx', null],
])('a link put into %j', (input, expected) => expect(put(input, '[[L|x]]')).toBe(expected));

test.each([
	['see [@a¦]', 'see [@a; @k, p. 3]'],
	['see [@a; ¦]', 'see [@a; @k, p. 3]'],
	['see [@a;¦]', 'see [@a; @k, p. 3]'],
	['see [¦@a]', 'see [@a; @k, p. 3]'],
	['see [@a¦, p. 1; @b]', 'see [@a, p. 1; @k, p. 3; @b]'],
	['see [-@a, ¦p. 1]', 'see [-@a, p. 1; @k, p. 3]'],
	['see [@a]¦.', 'see [@a][@k, p. 3].'],
	['see [x@y](u¦)', 'see [x@y](u)[@k, p. 3]'],
])('a citation put into %j', (input, expected) => expect(put(input, '[@k, p. 3]')).toBe(expected));
