/** The default citation is the reference line of the seed note; settings change what they say they change. */
import { citer, SEED } from './cite';

const LINE =
	'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). Risks from learned optimization in advanced machine learning systems. arXiv:1906.01820. https://arxiv.org/abs/1906.01820';

test('the default is the reference line of the seed note', async () => {
	const { style, text, markdown, html } = await citer().format(SEED);
	expect(style).toBe('apa');
	expect(text).toBe(LINE);
	expect(markdown).toBe(LINE.replace(/(Risks.*systems)/, '*$1*'));
	expect(html).toBe(
		LINE.replace('&', '&amp;')
			.replace(/(Risks.*systems)/, '<i>$1</i>')
			.replace(/(https.*)$/, '<a href="$1">$1</a>'),
	);
});

test.each([
	['in-text', { form: 'in-text' as const }, {}, '(Hubinger et al., 2019)'],
	[
		'full form',
		{},
		{ identifierForm: 'full' as const },
		LINE.replace('systems. arXiv:1906.01820.', 'systems (No. arXiv:1906.01820). arXiv.'),
	],
	[
		'link to the DOI',
		{},
		{ link: 'doi' as const },
		LINE.replace('https://arxiv.org/abs/1906.01820', 'https://doi.org/10.48550/arXiv.1906.01820'),
	],
	['title as given', {}, { titleCase: 'as-given' as const }, LINE.replace(/Risks.*systems/, SEED.title)],
	['year of the version cited', {}, { yearRule: 'cited' as const }, LINE.replace('2019', '2021')],
	['version shown', {}, { showVersion: true }, LINE.replace('. arXiv:1906.01820.', '. arXiv:1906.01820v3.')],
	['German', { locale: 'de-DE' }, {}, LINE],
])('%s', async (_name, ask, options, expected) => {
	expect((await citer({}, { options }).format(SEED, ask)).text).toBe(expected);
});
