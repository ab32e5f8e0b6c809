/**
 * Real notes of a vault of this kind, beside the project: each read as a person reads it (the values are written from the files by
 * hand), edited in one cell, and the difference shown to be that cell.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { findCitationLine } from '../../../src/note/citation-line';
import { FIVE_CS, readFiveCs, writeFiveCs } from '../../../src/note/five-cs/five-cs';
import type { FiveCs } from '../../../src/note/five-cs/five-cs';
import { insertSkeleton } from '../../../src/note/skeleton';
import { input } from '../../note/papers';
import { corpusPath, describeCorpus } from '../corpus';

const VAULT = 'reference-vault/notes';
const ROOT = corpusPath(VAULT);
const PAPERS = '20 - Literature/20.1 Papers';
const skeleton = { integration: input.integration, mocs: [], thirdPass: false };
const writing = {
	yaml: { stringify: (value: unknown) => stringify(value), parse: (text: string): unknown => parse(text) },
	relevanceKey: 'relevance',
	skeleton,
};

const EXPECTED: Record<string, FiveCs> = {
	[`${PAPERS}/Agent-Architectures/LN-Hubinger-2019-LearnedOptimization.md`]: {
		category: 'Theoretical analysis + risk taxonomy',
		context: 'Foundation paper for AI safety; introduces the inner alignment problem distinct from outer alignment',
		correctness: 'Theoretical framework; widely cited in AI safety literature (500+ citations)',
		contributions:
			'(1) Distinction between base optimizer and mesa-optimizer; (2) Inner alignment problem (mesa-optimizer pursues a different objective than the base objective); (3) Deceptive alignment: mesa-optimizer behaves correctly during training but pursues a different goal at deployment',
		clarity: 'Dense but well-structured. Mathematical formalism in places.',
		relevance: 3,
		relevanceText:
			"Relevant to PUMA's ethics chapter and red-teaming approach. Deceptive alignment is the theoretical basis for why LLM agents may exhibit unexpected behavior in production PM environments.",
		answered: 5,
		hasTable: true,
	},
	[`${PAPERS}/LLM-Agents-General/LN-Vaswani-2017-AttentionIsAllYouNeed.md`]: {
		category: 'Foundational architecture paper',
		context:
			'Google Brain / Google Research, NeurIPS 2017. Proposes a neural network architecture based solely on attention mechanisms, eliminating recurrence and convolution entirely',
		correctness:
			'Empirically validated on WMT 2014 machine translation benchmarks; BLEU scores exceed all prior models. Now the foundation of every modern LLM',
		contributions:
			'(1) Scaled dot-product attention; (2) Multi-head attention; (3) Positional encoding; (4) Encoder-decoder Transformer; (5) Demonstration that attention alone suffices for sequence modelling',
		clarity: 'Excellent — precise mathematical formulation with strong empirical grounding',
		relevance: 5,
		relevanceText:
			"This paper is the architectural foundation of every model PUMA uses: Llama 3.2, Mistral 7B, GPT-4o, Claude. Understanding the Transformer is essential for explaining how PUMA's LLMs process Jira issue text, represent tokens, and generate structured outputs.",
		answered: 5,
		hasTable: true,
	},
	[`${PAPERS}/LLM-Agents-General/LN-Yao-2022-ReAct.md`]: {
		category: 'System proposal + empirical evaluation',
		context: 'Builds on CoT (Wei et al., 2022) and task-specific action spaces',
		correctness: 'Rigorous evaluation on HotpotQA, FEVER, ALFWorld, WebShop',
		contributions:
			'(1) ReAct paradigm: interleaves Thought–Action–Observation cycles; (2) 69% on HotpotQA vs 28% for Act-only; (3) Reduces hallucination via grounding in external observations',
		clarity: 'Excellent. Clear prompting examples.',
		relevance: 5,
		relevanceText: 'Foundation paper for PUMA Stage 4–5 agent architecture.',
		answered: 5,
		hasTable: true,
	},
	[`${PAPERS}/LN-Spichkova-2025-CognitiveAgents.md`]: {
		category: 'Empirical evaluation + system proposal',
		context: 'Builds on CoGEE; related to PM+LLM emerging body of work',
		correctness: 'Uses proprietary models (GPT-4) — limited reproducibility',
		contributions: 'Evaluates 5 Agile PM tasks with LLM agents. Shows CoT helps for structured tasks.',
		clarity: 'Good. Task definitions clear.',
		relevance: 5,
		relevanceText: '**Direct competitor / predecessor to PUMA**',
		answered: 5,
		hasTable: true,
	},
	'00 - Meta/Templates/Template-Keshav-ThreePass.md': {
		category: 'What type of paper is this? (measurement / analysis / description / proposal)',
		context: 'What other papers is it related to? What theoretical bases were used?',
		correctness: 'Do the assumptions appear to be valid?',
		contributions: "What are the paper's main contributions?",
		clarity: 'Is it well written?',
		relevance: 3,
		relevanceText: '',
		answered: 5,
		hasTable: true,
	},
};

describeCorpus('the reference vault', [VAULT], () => {
	const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
	const all = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

	test.each(Object.keys(EXPECTED))('%s is read right', (path) => {
		expect(readFiveCs(read(path))).toEqual(EXPECTED[path]);
	});

	test.each(all.filter((path) => EXPECTED[path] === undefined))('%s has no table', (path) => {
		expect(readFiveCs(read(path))).toMatchObject({ hasTable: false, answered: 0 });
	});

	test.each(Object.keys(EXPECTED).flatMap((path) => FIVE_CS.map(({ key }) => [path, key] as const)))(
		'%s: a new %s differs in its cell alone',
		(path, key) => {
			const before = read(path);
			const old = EXPECTED[path]?.[key] ?? '';
			const after = writeFiveCs(before, { [key]: 'New | answer [[Note|n]]' }, writing);
			expect(after).toBe(before.replace(`| ${old} |`, () => '| New \\| answer [[Note\\|n]] |'));
			expect(after).not.toBe(before);
			expect(writeFiveCs(after, { [key]: old }, writing)).toBe(before);
		},
	);

	test.each(Object.keys(EXPECTED))('%s: another relevance differs in the stars and the property alone', (path) => {
		const before = read(path);
		const after = writeFiveCs(before, { relevance: 1 }, writing);
		const lines = (text: string) => text.split('\n');
		expect(readFiveCs(after)).toEqual({ ...EXPECTED[path], relevance: 1 });
		const told = lines(after).filter((line) => !lines(before).includes(line));
		if (/Template/.test(path)) expect(told).toEqual(['relevance: 1    # 1-5', '> [!success] Relevance: ⭐', '> ']);
		else
			expect(
				told.map((line) => line.replace(/^(relevance: 1|> \[!success\] Relevance: ⭐|\*\*Relevance\*\*: ⭐(?: \(1\/5\))?).*$/, 'ok')),
			).toEqual(['ok', 'ok']);
	});

	test.each(all.filter((path) => path.includes('LN-')))('%s has its sections but a third pass', (path) => {
		const { text, added } = insertSkeleton(read(path), skeleton);
		expect(added).toEqual([]);
		expect(text).toBe(read(path));
		expect(findCitationLine(text)?.markdown).toMatch(/^[A-ZČ]\w+, [A-Z]\., /);
	});
});
