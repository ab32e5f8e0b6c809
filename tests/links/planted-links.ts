/**
 * Sixty-four links written down beforehand with what they are, over the paths of `reference-vault/paths.txt`: the reader's
 * spellings, moved notes, aliases, prefixes left off, names several notes bear, names none bears, and broken ones.
 */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
	'30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam.md': ['LLM Agent', 'AI Agent', 'Language Model Agent'],
	'80 - MOC/81 Topic-Maps/MOC-PUMA-Master.md': ['PUMA hub', 'Mapa maestro'],
	'30 - Permanent/31 Concepts/PN-CoT-FewShot-Prompting.md': ['Razonamiento en cadena'],
	'20 - Literature/20.1 Papers/LLM-Agents-General/LN-Yao-2022-ReAct.md': ['Yao et al. (2022)'],
	'20 - Literature/20.1 Papers/LLM-Agents-General/LN-Vaswani-2017-AttentionIsAllYouNeed.md': ['Vaswani et al. (2017)', 'Transformer paper'],
	'30 - Permanent/31 Concepts/PN-Transformer-MoE.md': ['Transformer paper'],
};

const LOG = '50 - Areas/55 Ethics/Ethics-Review-Log.md';
const CONSTITUTION = '40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution.md';
const KEY_CONCEPTS = '30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam.md';
const HUBINGER = '20 - Literature/20.1 Papers/Agent-Architectures/LN-Hubinger-2019-LearnedOptimization.md';
const REACT = '20 - Literature/20.1 Papers/LLM-Agents-General/LN-Yao-2022-ReAct.md';
const MASTER = '80 - MOC/81 Topic-Maps/MOC-PUMA-Master.md';
const AGENT_MOC = '20 - Literature/20.1 Papers/Agent-Architectures/MOC Agent Architectures.md';
const VIDEO = '20 - Literature/20.4 Videos-Podcasts/YouTube/Context-Engineering/VID-CE-004-Ingeniería-de-Contexto-La-Habilidad-CLAVE-pa.md';
const KNOWLEDGE = [
	'80 - MOC/81 Topic-Maps/MOC-AI-Knowledge-Generation.md',
	'20 - Literature/20.1 Papers/AI-Knowledge-Generation/MOC AI Knowledge Generation.md',
];

/** What each link is: a path for resolved, `reason path` for near, the likeliest path for ambiguous, a kind's code or nothing for missing, the fault for malformed. */
export const PLANTED: readonly (readonly [link: string, status: string, detail: string])[] = [
	['[[Ethics-Review-Log]]', 'resolved', LOG],
	['[[ethics-review-log]]', 'resolved', LOG],
	['[[55 Ethics/Ethics-Review-Log]]', 'resolved', LOG],
	['[[50 - Areas/55 Ethics/Ethics-Review-Log#Decisions Log|the log]]', 'resolved', LOG],
	['[[Ethics-Review-Log.md]]', 'resolved', LOG],
	['[log](Ethics-Review-Log.md)', 'resolved', LOG],
	['[log](50%20-%20Areas/55%20Ethics/Ethics-Review-Log.md)', 'resolved', LOG],
	['[[MOC Agent Architectures]]', 'resolved', AGENT_MOC],
	['![[SP-PUMA-Constitution#Article 7]]', 'resolved', CONSTITUTION],
	['[[#Related Notes]]', 'resolved', HUBINGER],

	['[[Ethics Review Log]]', 'near', `spelling ${LOG}`],
	['[[ethics review log|see the log]]', 'near', `spelling ${LOG}`],
	['[[Ethics_Review_Log#Decisions Log]]', 'near', `spelling ${LOG}`],
	['[[EthicsReviewLog]]', 'near', `spelling ${LOG}`],
	['[[Ethics  Review – Log]]', 'near', `spelling ${LOG}`],
	['[[Éthics Review Lög]]', 'near', `spelling ${LOG}`],
	['[[Ethics Review Log.md]]', 'near', `spelling ${LOG}`],
	['[[ｅｔｈｉｃｓ-review-log]]', 'near', `spelling ${LOG}`],
	['[log](Ethics%20Review%20Log.md)', 'near', `spelling ${LOG}`],
	['[log](<Ethics Review Log.md#Decisions Log>)', 'near', `spelling ${LOG}`],
	['![[Ethics Review Log]]', 'near', `spelling ${LOG}`],
	['[[55 ethics/ethics review log]]', 'near', `spelling ${LOG}`],
	['[[LN Hubinger 2019 Learned Optimization]]', 'near', `spelling ${HUBINGER}`],
	['[[VID-CE-004-Ingenieria-de-Contexto-La-Habilidad-CLAVE-pa]]', 'near', `spelling ${VIDEO}`],
	['[[MOC-Agent-Architectures]]', 'near', `spelling ${AGENT_MOC}`],
	['[[MOC PUMA Master]]', 'near', `spelling ${MASTER}`],
	['[[60 - Archive/Ethics-Review-Log]]', 'near', `folder ${LOG}`],
	['[[20 - Literature/20.1 Papers/LN-Yao-2022-ReAct]]', 'near', `folder ${REACT}`],
	['[react](../LN-Yao-2022-ReAct.md)', 'near', `folder ${REACT}`],
	['[[Specs/Old/sp puma constitution]]', 'near', `folder ${CONSTITUTION}`],
	['[[KeyConcepts-Agents-Reproducibility-RedTeam]]', 'near', `prefix ${KEY_CONCEPTS}`],
	['[[PUMA-Constitution]]', 'near', `prefix ${CONSTITUTION}`],
	['[[Yao 2022 ReAct]]', 'near', `prefix ${REACT}`],
	['[[Hubinger-2019-LearnedOptimization#Pass 2]]', 'near', `prefix ${HUBINGER}`],
	['[[31 Concepts/KeyConcepts Agents Reproducibility RedTeam]]', 'near', `prefix ${KEY_CONCEPTS}`],
	['[[PUMA Master]]', 'near', `prefix ${MASTER}`],
	['[[LLM Agent]]', 'near', `alias ${KEY_CONCEPTS}`],
	['[[language-model agent]]', 'near', `alias ${KEY_CONCEPTS}`],
	['[[Yao et al. (2022)]]', 'near', `alias ${REACT}`],
	['[[PUMA Hub|hub]]', 'near', `alias ${MASTER}`],
	['[[razonamiento en cadena]]', 'near', 'alias 30 - Permanent/31 Concepts/PN-CoT-FewShot-Prompting.md'],

	['[[MOC_AI_Knowledge_Generation]]', 'ambiguous', KNOWLEDGE[0] ?? ''],
	['[[AI Knowledge Generation]]', 'ambiguous', KNOWLEDGE[0] ?? ''],
	['[[moc-ai_knowledge generation|map]]', 'ambiguous', KNOWLEDGE[0] ?? ''],
	['[[Transformer paper]]', 'ambiguous', '30 - Permanent/31 Concepts/PN-Transformer-MoE.md'],
	['[[Somewhere else/MOC AI-Knowledge Generation]]', 'ambiguous', KNOWLEDGE[0] ?? ''],

	['[[PN-Deceptive-Alignment]]', 'missing', 'PN'],
	['[[LN-Amodei-2016-ConcreteProblems]]', 'missing', 'LN'],
	['[[MOC AI Safety]]', 'missing', 'MOC'],
	['[[SP-Ethics-Review-Log]]', 'missing', 'SP'],
	['[[EX-Ablation-H3#Setup]]', 'missing', 'EX'],
	['[[PN-Yao-2022-ReAct]]', 'missing', 'PN'],
	['[[Inner alignment]]', 'missing', ''],
	['[[Figure-1.png]]', 'missing', ''],
	['![[appendix.pdf#page=3]]', 'missing', ''],
	['[[https://arxiv.org/abs/1906.01820]]', 'missing', ''],
	['[[...]]', 'missing', ''],

	['[[Ethics-Review-Log', 'malformed', 'unclosed'],
	['![[Ethics-Review-Log|log', 'malformed', 'unclosed'],
	['[[]]', 'malformed', 'empty'],
	['[[   ]]', 'malformed', 'empty'],
	['[[|the log]]', 'malformed', 'nothing-before-pipe'],
	['[[|- Fleeting: [[Ethics-Review-Log]]', 'malformed', 'nothing-before-pipe'],
	['[[see [[Ethics-Review-Log]]', 'malformed', 'nested'],
	['[log]()', 'malformed', 'empty'],
];

/** The note the planted links stand in. */
export const PLANTED_IN = HUBINGER;
