/** `npm start`'s way into the host outside of jest: the modules it names are there, bundled for Node. */
import { execFileSync } from 'node:child_process';

test('the host is bundled for Node, with the vault on a disk', () => {
	const said = execFileSync(
		process.execPath,
		[
			'--input-type=module',
			'-e',
			`import { nodeHost } from './scripts/node-host.mjs'; console.log(Object.keys(await nodeHost()).sort().join()); process.exit();`,
		],
		{ encoding: 'utf8' },
	);
	expect(said.trim()).toBe('DiskStorage,runHost');
});
