import { parse } from 'yaml';
import { paperOfNote } from '../../../src/note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import { describeCorpus, corpusText } from '../corpus';

describeCorpus('the reference vault', ['reference-vault/notes'], () => {
	test.each([
		['Agent-Architectures/LN-Hubinger-2019-LearnedOptimization.md', '1906.01820', 5],
		['LLM-Agents-General/LN-Vaswani-2017-AttentionIsAllYouNeed.md', '1706.03762', 8],
		['LLM-Agents-General/LN-Yao-2022-ReAct.md', '2210.03629', 7],
		['LN-Spichkova-2025-CognitiveAgents.md', '2508.16678', 3],
	])('%s', (path, arxiv, authors) => {
		const yaml = corpusText(`reference-vault/notes/20 - Literature/20.1 Papers/${path}`).split('---\n')[1] ?? '';
		const found = paperOfNote(parse(yaml), DEFAULT_PROPERTY_NAMES);
		expect([found?.arxiv, found?.authors.length]).toEqual([arxiv, authors]);
	});
});
