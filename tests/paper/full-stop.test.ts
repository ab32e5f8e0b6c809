import { withoutFullStop } from '../../src/paper/full-stop';

test.each([
	['Letter on the engine.', 'Letter on the engine'],
	['Fever in 1855.', 'Fever in 1855'],
	['Splicing of RNA.', 'Splicing of RNA'],
	['A trial (second part).', 'A trial (second part)'],
	['What is an engine?.', 'What is an engine?'],
	['古い機械.', '古い機械'],
	['Letter on the engine', 'Letter on the engine'],
	['Lactobacillus sp.', 'Lactobacillus sp.'],
	['Infection with Candida spp.', 'Infection with Candida spp.'],
	['Engines of the U.S.', 'Engines of the U.S.'],
	['Engines, wheels, etc.', 'Engines, wheels, etc.'],
	['A reply to Babbage et al.', 'A reply to Babbage et al.'],
	['To be continued...', 'To be continued...'],
	['Deficiency of vitamin B.', 'Deficiency of vitamin B.'],
	['.', '.'],
	['', ''],
])('%j', (title, without) => expect(withoutFullStop(title)).toBe(without));
