import type { Run } from './runs';

// https://arxiv.org/abs/1906.01820, in text whose `<` and quotes are escaped already.
const WEB_ADDRESS = /https?:\/\/[^\s<>"]+/g;

/** Runs as HTML for the clipboard: looks as elements, addresses as links, everything else escaped. */
export function htmlOf(runs: readonly Run[]): string {
	return runs
		.map((run) => {
			let html = linked(run.text);
			if (run.position !== null) html = `<${run.position}>${html}</${run.position}>`;
			if (run.smallCaps) html = `<span style="font-variant:small-caps">${html}</span>`;
			if (run.underline) html = `<u>${html}</u>`;
			if (run.bold) html = `<b>${html}</b>`;
			return run.italic ? `<i>${html}</i>` : html;
		})
		.join('');
}

function linked(text: string): string {
	return escapedHtml(text).replace(WEB_ADDRESS, (address) => {
		// The full stop after an address belongs to the sentence, and `&` stands escaped in what was matched.
		const [, url = '', tail = ''] = /^(.*?)([.,;:!?)']*)$/.exec(address) ?? [];
		return `<a href="${url}">${url}</a>${tail}`;
	});
}

/** Text as HTML that shows just that text. */
export function escapedHtml(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;')
		.replace(/\n/g, ' ');
}
