/** What the first note needs is readied while the network answers. */
import { importCli } from '../../../src/commands/import/import-cli';
import type { HttpGet } from '../../../src/sources/source';
import { memoryWorld, plainReference } from '../context';
import { feedFor } from './feed';

test('the engine is built after the question and before the answer', async () => {
	const events: string[] = [];
	const get: HttpGet = async (url, options) => {
		events.push('asked');
		options?.onAsked?.();
		await new Promise((done) => setTimeout(done, 50));
		events.push('answered');
		return { status: 200, text: feedFor(url, (id) => ({ id })), headers: {} };
	};
	const { context } = memoryWorld({
		get,
		citations: (settings) => ({
			format: (paper) => {
				events.push('formatted');
				return Promise.resolve({ ...plainReference(paper, settings), style: 'apa' });
			},
			formatItem: () => Promise.reject(new Error('not asked for')),
			item: () => {
				throw new Error('not asked for');
			},
			openDocument: () => Promise.reject(new Error('not asked for')),
			styles: () => Promise.resolve({ styles: [], refused: [] }),
		}),
	});
	await importCli.run(context, { id: '2001.00001' });
	expect(events).toEqual(['asked', 'formatted', 'answered', 'formatted']);
});
