import { figureFiles } from '../../../src/commands/reading/figure-files';
import { memoryWorld } from '../context';

test('where a figure may lie is asked one place after the other: each may create a missing folder', async () => {
	const { context } = memoryWorld();
	let asked = 0;
	let most = 0;
	const place = async (file: string) => {
		most = Math.max(most, ++asked);
		await Promise.resolve();
		asked -= 1;
		return { path: `Files/${file}`, exists: file.endsWith('.jpg') };
	};
	const figures = [{ url: 'https://arxiv.org/html/1906.01820/x1.png' }] as unknown as Parameters<typeof figureFiles>[3]['figures'];
	const { paths } = await figureFiles({ ...context, attachments: { ...context.attachments, place } }, 'Papers/A.md', 'a', { figures });
	expect([...paths.values()]).toEqual(['Files/a-1.jpg']);
	expect(most).toBe(1);
});
