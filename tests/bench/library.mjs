// What is done over the whole library: citations brought up to date, notes refreshed, links and papers looked through; over growing sizes.
import { atWork, count, ms, table } from './measure.mjs';
import { feed, hostOpener } from './opened-host.mjs';

const SUMMARY = 'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer. '.repeat(8);
const entry = (id) =>
	`<entry><id>http://arxiv.org/abs/${id}v1</id><published>2019-06-05T04:43:25Z</published><updated>2019-06-05T04:43:25Z</updated><title>Risks from Learned Optimization ${id}</title><summary>${SUMMARY}</summary><author><name>Evan Hubinger</name></author><author><name>Chris van Merwijk</name></author><category term="cs.AI"/></entry>`;
const ids = (from, size) => Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ');

export async function library() {
	const open = await hostOpener();
	const rows = [];
	for (const size of [100, 500, 1_000]) {
		const host = await open({ routes: ({ url }) => feed(url, entry) });
		for (let from = 1; from <= size; from += 100) await host.cliJson('import', { id: ids(from, Math.min(100, size - from + 1)) });
		await host.settled();
		// Two days on, so that no answer is used again.
		host.clock.advance(48 * 3_600_000);
		const [refreshed, results] = await atWork(() => host.cliJson('refresh', { all: true }));
		if (results.length !== size) throw new Error(JSON.stringify(results).slice(0, 200));
		const [audited] = await atWork(() => host.cliJson('links', { all: true }));
		const [compared] = await atWork(() => host.cliJson('matrix', {}));
		const settings = await host.settings();
		const select = settings.querySelector('[data-key="citationStyle"] select');
		select.value = 'nature';
		select.dispatchEvent(new Event('change'));
		await host.settled();
		host.closeSettings();
		const [updated] = await atWork(async () => {
			const ran = host.run('update-citations');
			await host.until(() => document.querySelector('.modal .mod-cta'), 120_000);
			document.querySelector('.modal .mod-cta').click();
			await ran;
			await host.settled();
		});
		const changed = Object.entries(await host.vaultFiles()).filter(
			([path, text]) => path.endsWith('.md') && text.includes('Preprint at'),
		).length;
		// Nothing is wrong with them, so it ends with a notice.
		const [looked] = await atWork(() => host.run('audit-papers'));
		rows.push([count(size), ms(refreshed), `${ms(updated)}, ${changed} of ${size}`, ms(looked), ms(audited), ms(compared)]);
		await host.close();
	}
	return {
		title: 'The whole library',
		text: 'Processor time over so many imported notes: all refreshed with nothing new; every citation written anew after a change of style, and how many were; the audit of papers; the audit of links; the matrix as text. Waiting does not count.',
		table: table(['notes', 'refresh', 'update-citations', 'audit-papers', 'links', 'matrix'], rows),
	};
}
