/** The kinds of word that keep their capitals in sentence case, each with the rule's family; reported titles are named by their report. */
import fc from 'fast-check';
import { sentenceCase } from '../../../src/citation/text/sentence-case';

test.each([
	['case-1', 'Deep Neural Networks for Mandarin Tone Recognition', 'Deep neural networks for Mandarin tone recognition'],
	[
		'case-2',
		'Structural and Magnetic Properties of MCl2 (M = Fe, Mn, Co): Acetonitrile Solvates',
		'Structural and magnetic properties of MCl2 (M = Fe, Mn, Co): Acetonitrile solvates',
	],
	[
		'case-3',
		'Effects on Blood O2-Binding Characteristics of Atlantic Bluefin Tuna (Thunnus thynnus)',
		'Effects on blood O2-binding characteristics of Atlantic bluefin tuna (Thunnus thynnus)',
	],
	['case-4', 'Die Zerstreuung der Elektronen in Kristallen', 'Die Zerstreuung der Elektronen in Kristallen'],
	['case-5', 'An O(n log n) Algorithm for Shortest Paths', 'An O(n log n) algorithm for shortest paths'],
	['case-6', 'Planning with A* Search in Large Graphs', 'Planning with A* search in large graphs'],
	['case-7', 'Multilevel Quasi-Monte Carlo Integration Methods', 'Multilevel quasi-Monte Carlo integration methods'],
	['case-8', 'Black Holes in Anti-de Sitter Space Times', 'Black holes in anti-de Sitter space times'],
	['case-9', 'Estimation of the Kullback-Leibler Divergence', 'Estimation of the Kullback-Leibler divergence'],
	[
		'case-10',
		'The Birch and Swinnerton-Dyer Conjecture over Function Fields',
		'The Birch and Swinnerton-Dyer conjecture over function fields',
	],
	['case-11', 'Cosmological Constraints from Type Ia Supernovae', 'Cosmological constraints from type Ia supernovae'],
	['case-12', 'First Results from the James Webb Space Telescope', 'First results from the James Webb Space Telescope'],
	[
		'case-13',
		'Swin Transformer: Hierarchical Vision Transformer using Shifted Windows',
		'Swin transformer: Hierarchical vision transformer using shifted windows',
	],
	['case-14', 'Detection of Methane on Mars', 'Detection of methane on Mars'],
	['case-15', 'Modeling the Spread of Malaria in Sub-Saharan Africa', 'Modeling the spread of malaria in sub-Saharan Africa'],
	['case-16', 'Playing Atari with Deep Reinforcement Learning', 'Playing Atari with deep reinforcement learning'],
	['case-17', 'L1 Regularization: p-Values', 'L1 regularization: p-values'],
	['case-18', "A Hitchhiker's Guide to Bandits", "A hitchhiker's guide to bandits"],
	[
		'a word that is a name beside others only',
		'Green Energy, Bell Peppers, and Gross Products',
		'Green energy, bell peppers, and gross products',
	],
	['a word that is a name beside others only', "Bell Inequalities and Green's Functions", "Bell inequalities and Green's functions"],
	['products that are common words', 'Training Windows from Scratch on Windows 10', 'Training windows from scratch on Windows 10'],
	['products that are common words', 'Concurrency Bugs in Go and the Game of Go', 'Concurrency bugs in Go and the game of Go'],
	['designations', 'Vitamin A, Hepatitis B, Part II, and Influenza A Virus', 'Vitamin A, hepatitis B, part II, and influenza A virus'],
	['designations', 'Type I Errors in Phase III Trials of Type 2 Diabetes', 'Type I errors in phase III trials of type 2 diabetes'],
	['letters before brackets', 'Cosmology in f(R) Gravity and SU(2) Gauge Theory', 'Cosmology in f(R) gravity and SU(2) gauge theory'],
	['symbols joined', 'Superconductivity in the Ba-La-Cu-O System', 'Superconductivity in the Ba-La-Cu-O system'],
	['symbols before an adjective', 'Co-Doped Oxides and Be-Like Ions in Co-Evolution', 'Co-doped oxides and Be-like ions in co-evolution'],
	['species', 'The Genome of Homo Sapiens and Escherichia coli', 'The genome of Homo sapiens and Escherichia coli'],
	['places as a whole', 'Rivers of the Congo Basin and the Gulf of Maine', 'Rivers of the Congo Basin and the Gulf of Maine'],
	['places as a whole', 'Fishing in Lake Victoria and Chesapeake Bay', 'Fishing in Lake Victoria and Chesapeake Bay'],
	['directions', 'Growth in East Africa, North America, and Eastern Europe', 'Growth in East Africa, North America, and Eastern Europe'],
	['bodies', 'Results from the Pierre Auger Observatory and a Survey', 'Results from the Pierre Auger Observatory and a survey'],
	['bodies', 'The World Health Organization at the Mayo Clinic', 'The World Health Organization at the Mayo Clinic'],
	['peoples', 'The French Revolution in Chinese University Textbooks', 'The French Revolution in Chinese university textbooks'],
	['persons', 'King Lear and President Lincoln in Jane Austen', 'King Lear and President Lincoln in Jane Austen'],
	[
		'hyphens behind a name',
		'Pareto-Optimal and Nash-Stable Gaussian-Process Bandits',
		'Pareto-optimal and Nash-stable Gaussian-process bandits',
	],
	[
		'prefixes before a name',
		'Non-Euclidean, Post-Newtonian, and Trans-Atlantic Ties',
		'Non-Euclidean, post-Newtonian, and trans-Atlantic ties',
	],
	[
		'particles behind a hyphen',
		'Solving Bogoliubov-de Gennes and Korteweg-de Vries Equations',
		'Solving Bogoliubov-de Gennes and Korteweg-de Vries equations',
	],
	['names by their shape', 'A Theorem of Zadrozhenko, Lindqvist, and Müntz', 'A theorem of Zadrozhenko, Lindqvist, and Müntz'],
	['possessives', "Plato's Cave and the Consumer's Choice", "Plato's cave and the consumer's choice"],
	['planets', 'Mercury Contamination beside the Exosphere of Mercury', 'Mercury contamination beside the exosphere of Mercury'],
	['the Earth', 'Rare Earth Magnets in the Earth-Moon System', 'Rare Earth magnets in the Earth-Moon system'],
	['what is joined shares its head', 'Crosstalk of Notch and Hedgehog Signaling', 'Crosstalk of Notch and Hedgehog signaling'],
	['what is joined shares its head', 'Verbs in Xiang, Gan, and Hakka Dialects', 'Verbs in Xiang, Gan, and Hakka dialects'],
	['languages that are words', 'Tone Sandhi in Wu Dialects and Fox Syntax', 'Tone sandhi in Wu dialects and Fox syntax'],
	['languages that are words', 'Even Numbers, Crow Flocks, and Gas in Min Volumes', 'Even numbers, crow flocks, and gas in min volumes'],
	['names joined with names', 'Justice in Rawls, Sen, and Nussbaum', 'Justice in Rawls, Sen, and Nussbaum'],
	['names joined with names', 'Hegel and Wood on Freedom', 'Hegel and Wood on freedom'],
	['names joined with names', 'Wnt, Notch, and Hedgehog in Cancer', 'Wnt, Notch, and Hedgehog in cancer'],
	['names joined with names', 'Consensus in Raft and Paxos', 'Consensus in Raft and Paxos'],
	['a noun joined with a name is none', 'Kant and Wood Carving on a Raft and Mill', 'Kant and wood carving on a raft and mill'],
	['stages of a language', 'Clauses of Old Irish and Old Age in Middle Chinese', 'Clauses of Old Irish and old age in Middle Chinese'],
	['words that are languages nowhere near', 'What Are Language Models Good At?', 'What are language models good at?'],
	['words that are languages nowhere near', 'Large Language Models Are Language Learners', 'Large language models are language learners'],
	[
		'words that are languages nowhere near',
		'Why Even Chinese Speakers and Even Languages Vary',
		'Why even Chinese speakers and even languages vary',
	],
	['words that are languages nowhere near', 'Pitch of Male Speakers and Male Vowels', 'Pitch of male speakers and male vowels'],
	['what is old in a country', 'Turning Old Chinese Buildings Into Homes', 'Turning old Chinese buildings into homes'],
	['what is old in a country', 'Houses of Old Dutch Masters and Old Japanese Cars', 'Houses of old Dutch masters and old Japanese cars'],
	['what is old in a town', 'Reusing Old Church Towers in a Middle High School', 'Reusing old church towers in a middle high school'],
	['stages of a language', 'Meter in Old English Poetry and Old Norse Sagas', 'Meter in Old English poetry and Old Norse sagas'],
	['stages of a language', 'Vowels of Old Japanese: Old Chinese Phonology', 'Vowels of Old Japanese: Old Chinese phonology'],
	['stages of a language', 'From Old High German to Middle English Romances', 'From Old High German to Middle English romances'],
	[
		'stages of a language',
		'A Middle Persian Text, Old Tibetan, and Middle Low German',
		'A Middle Persian text, Old Tibetan, and Middle Low German',
	],
	['stages of a language', 'Old Tibetan Carpets from the Old Kingdom', 'Old Tibetan carpets from the Old Kingdom'],
	['a plural that is a word', 'Ocean Eddies and Burmese Pythons', 'Ocean eddies and Burmese pythons'],
	['a plural that is a word', 'Wild Turkeys, Burgers, and Ingress Filtering', 'Wild turkeys, burgers, and ingress filtering'],
	['a plural of a name', 'The Gaussians, Lagrangians, and Germans of Old', 'The Gaussians, Lagrangians, and Germans of old'],
	['a name tied to a name alone', 'A Sham-Controlled Trial of Kohn-Sham Models', 'A sham-controlled trial of Kohn-Sham models'],
	['a name joined with names', 'Hohenberg, Kohn and Sham Revisited', 'Hohenberg, Kohn and Sham revisited'],
	['a name joined with names', 'Noether and Bell Reconsidered', 'Noether and Bell reconsidered'],
	['a name joined with names', 'Kohn and Sham Today', 'Kohn and Sham today'],
	['a word joined with a name', 'Freud and Sham Surgery', 'Freud and sham surgery'],
	['a name tied to a name alone', 'Pagan Rites and Breusch-Pagan Tests of Pagan Art', 'Pagan rites and Breusch-Pagan tests of pagan art'],
	['a word that is a name beside others only', 'Residential Radon and the Radon Transform', 'Residential radon and the Radon transform'],
	['a word that is a name beside others only', "Models of Burgers' Turbulence", "Models of Burgers' turbulence"],
	[
		'a short head is a whole word',
		'Where Now Lie New Jobs: Hall Bars and Hall Barriers',
		'Where now lie new jobs: Hall bars and hall barriers',
	],
	['a short head is a whole word', 'Courts and Swift Justice after Swift J1753', 'Courts and swift justice after Swift J1753'],
	['parts of names of places', 'Classical Nova Light and the Prince Problem', 'Classical nova light and the prince problem'],
	['places of today', 'Soviet Art, Kansas, Kyiv, and the Soviet Union', 'Soviet art, Kansas, Kyiv, and the Soviet Union'],
	['towns whose names are words', 'The Flint Water Crisis: A Study', 'The Flint water crisis: A study'],
	[
		'towns whose names are words',
		'Lessons from the Flint Water Crisis for Flint Residents',
		'Lessons from the Flint water crisis for Flint residents',
	],
	['towns whose names are words', 'Lead in Flint, Michigan, and Flint Tools', 'Lead in Flint, Michigan, and flint tools'],
	['towns whose names are words', 'Children in Flint: Flint and Bone', 'Children in Flint: Flint and bone'],
	['towns whose names are words', 'The Bath School Disaster and Bath Water', 'The Bath school disaster and bath water'],
	['towns whose names are words', 'After the Buffalo Shooting: Buffalo Herds', 'After the Buffalo shooting: Buffalo herds'],
	['towns whose names are words', 'Health in Buffalo, New York', 'Health in Buffalo, New York'],
	['towns whose names are words', 'Mobile Health in Mobile, Alabama', 'Mobile health in Mobile, Alabama'],
	['towns whose names are words', 'Orange Juice in Orange County', 'Orange juice in Orange County'],
	['towns whose names are words', 'Split Reading Crises: A Reading Crisis', 'Split reading crises: A reading crisis'],
	[
		'a crisis is of no town',
		'The Opioid Crisis, the Housing Crisis, and the Global Water Crisis',
		'The opioid crisis, the housing crisis, and the global water crisis',
	],
	['names that end as plurals do', 'Letters of Frederick Douglass to Henry James', 'Letters of Frederick Douglass to Henry James'],
	['names that end as plurals do', 'Apaches and Comanches in the Poems of Robbins', 'Apaches and Comanches in the poems of Robbins'],
	['given names', 'Margery Kempe and Toni Morrison on Time', 'Margery Kempe and Toni Morrison on time'],
	['bodies', 'Results from the Sudbury Neutrino Observatory', 'Results from the Sudbury Neutrino Observatory'],
	['species at the beginning', 'Drosophila melanogaster Oogenesis', 'Drosophila melanogaster oogenesis'],
	['species at the beginning', 'Mus musculus Behavior', 'Mus musculus behavior'],
	['a short word with the end of a participle', 'Decoding Reed-Solomon Codes', 'Decoding Reed-Solomon codes'],
	['small letters', 'k-Means, t-Tests, and p-Adic Numbers', 'k-means, t-tests, and p-adic numbers'],
	['one part in another language', 'La Jetée et la Mémoire: Memory in French Cinema', 'La Jetée et la Mémoire: Memory in French cinema'],
])('%s: %s', (_kind, title, expected) => expect(sentenceCase(title)).toBe(expected));

test.each(
	(
		'eddies bunches ashes allies brandies hollies dollies nannies bobbies shams turkeys pythons burgers androids caisson capstan larkspur libretti sham ' +
		'chow nova prince trans ingress fiberglass are even male old fox crow creek min'
	).split(' '),
)('the word %s is none of the names it is written as', (word) => {
	const capital = word.charAt(0).toUpperCase() + word.slice(1);
	expect(sentenceCase(`The Facts About ${capital} Measures Without Them`)).toBe(`The facts about ${word} measures without them`);
});

test.each([
	'Zur Elektrodynamik bewegter Körper',
	'Grundlagen der Mathematik',
	'La Phénoménologie de l’Esprit',
	'El Papel de la Educación en América Latina',
	'A Estrutura do Mercado de Trabalho no Brasil',
	'Sulla Teoria dei Numeri',
	'Een Inleiding tot de Wiskunde',
])('a title in another language is left as it is: %s', (title) => expect(sentenceCase(title)).toBe(title));

test.each([
	'Do No Harm in Die Casting',
	'Van der Waals Forces in Schrödinger Operators',
	'El Niño and La Niña Events',
	'Influenza A in a Cohort',
])('a title in English is not taken for another language: %s', (title) => expect(sentenceCase(title)).not.toBe(title));

test('nothing but the case of letters changes', () => {
	const words = fc.constantFrom(
		'Deep',
		'Learning',
		'of',
		'Gauss-Bonnet',
		'the',
		'Baltic',
		'Sea',
		'A*',
		'(M = Fe)',
		'Type',
		'Ia',
		'Go',
		'in',
		'$X Y$',
		'NASA:',
		'Mercury’s',
		'd’Alembert',
		'İz',
	);
	fc.assert(
		fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (parts) => {
			const title = parts.join(' ');
			const once = sentenceCase(title);
			expect(once.toLowerCase()).toBe(title.toLowerCase());
		}),
	);
});
