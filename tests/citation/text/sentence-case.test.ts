/** Sentence case keeps what is no ordinary word: acronyms, names, inner capitals, math; a title already in it keeps its capitals. */
import { sentenceCase } from '../../../src/citation/text/sentence-case';

test.each([
	['Reply to “On Bell Tests” by Zukowski et al.', 'Reply to “On Bell tests” by Zukowski et al.'], // tex-2
	['Comments on “Are Swift Bursts Real?”, by Campana et al.', 'Comments on “Are Swift bursts real?”, by Campana et al.'], // tex-2
	['Dust between Mercury and Venus', 'Dust between Mercury and Venus'], // case-14
	['Removal of Mercury from Water', 'Removal of mercury from water'], // case-14
	[
		'Risks from Learned Optimization in Advanced Machine Learning Systems',
		'Risks from learned optimization in advanced machine learning systems',
	],
	['ReAct: Synergizing Reasoning and Acting in Language Models', 'ReAct: Synergizing reasoning and acting in language models'],
	['Break-A-Scene: Extracting Multiple Concepts from a Single Image', 'Break-A-Scene: Extracting multiple concepts from a single image'],
	[
		'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
		'BERT: Pre-training of deep bidirectional transformers for language understanding',
	],
	['Markov Chain Monte Carlo for Bayesian Neural Networks', 'Markov chain Monte Carlo for Bayesian neural networks'],
	['A Survey of English-to-Chinese Translation with GPUs', 'A survey of English-to-Chinese translation with GPUs'],
	['One-loop MHV Rules and Pure Yang-Mills', 'One-loop MHV rules and pure Yang-Mills'],
	['Solar System Constraints on Gauss-Bonnet Mediated Dark Energy', 'Solar system constraints on Gauss-Bonnet mediated dark energy'],
	['Parametrized Post-Newtonian Expansion of Chern-Simons Gravity', 'Parametrized post-Newtonian expansion of Chern-Simons gravity'],
	['Noncommutative Electromagnetism As A Large N Gauge Theory', 'Noncommutative electromagnetism as a large N gauge theory'],
	["Shor's Algorithm in Today's World", "Shor's algorithm in today's world"],
	['Invariants of Triangular Lie Algebras', 'Invariants of triangular Lie algebras'],
	['Why Language Models Lie More Often', 'Why language models lie more often'],
	['Magnetic Fingerprints of sub-100 nm Fe Nanodots', 'Magnetic fingerprints of sub-100 nm Fe nanodots'],
	['Mean Curvature Flow. Part II', 'Mean curvature flow. Part II'],
	['Does It Harden with Increasing Flux? Analysis of 9 Years', 'Does it harden with increasing flux? Analysis of 9 years'],
	['Glueball Masses in (2+1)-Dimensional Theory', 'Glueball masses in (2+1)-dimensional theory'],
	['p-Adic Numbers and the $H_0$ Tension', 'p-adic numbers and the $H_0$ tension'],
	['Bounds on $X Y$ and {NASA Missions}', 'Bounds on $X Y$ and {NASA Missions}'],
	// Already in sentence case: what is capital is a name.
	['Limits on WIMP-nucleon interactions with Veldkamp crystals', 'Limits on WIMP-nucleon interactions with Veldkamp crystals'],
	['Theory of Everything (withdrawn)', 'Theory of everything (withdrawn)'],
	['DEEP LEARNING OF 3D SCENES WITH GPT4 MODELS', 'Deep learning of 3D scenes with GPT4 models'],
	["Newton's Laws and the Reader's Guide", "Newton's laws and the reader's guide"],
	['Sums of Gaussians and Navier-Stokes’ Equations', 'Sums of Gaussians and Navier-Stokes’ equations'],
	['The Role of J. Smith and V. I. Arnold in Physics', 'The role of J. Smith and V. I. Arnold in physics'],
	['Cosmic Voids, Part I. Introduction and Methods', 'Cosmic voids, part I. Introduction and methods'],
	['Attention vs. Memory in Agents. A Second Look', 'Attention vs. memory in agents. A second look'],
	['Smith et al. Revisited', 'Smith et al. revisited'],
	['Why? "Because." It Is', 'Why? "Because." It is'],
	['Learning $N$ Things — The Sequel', 'Learning $N$ things — The sequel'],
	['On X-ray Sources and A New Method', 'On X-ray sources and a new method'],
	['eBay Auctions and pH Levels', 'eBay auctions and pH levels'],
	['0', '0'],
	['', ''],
])('%s', (title, expected) => {
	expect(sentenceCase(title)).toBe(expected);
});

test('the reader’s words keep their capitals, of one word and of several', () => {
	expect(sentenceCase('The Foobar Effect in Blue Brain Models', ['Foobar', 'Blue Brain'])).toBe('The Foobar effect in Blue Brain models');
});

test('nothing but the case of letters changes', () => {
	for (const title of ['İstanbul’da Bir Gün: ÇALIŞMA', 'Straße und Maß in Groß', '  Two  Spaces ']) {
		expect(sentenceCase(title).toLowerCase()).toBe(title.toLowerCase());
	}
});
