import { keywordFor, keywordOf } from '../../src/note/keyword';

test.each([
	['Risks from Learned Optimization in Advanced Machine Learning Systems', 'LearnedOptimization'],
	['ReAct: Synergizing Reasoning and Acting in Language Models', 'ReAct'],
	['Attention Is All You Need', 'AttentionIsAllYouNeed'],
	['Cognitive Agents for Agile Software Project Management', 'CognitiveAgents'],
	['Multi-Project Scheduling with Limited Resources: A Survey', 'MultiProjectScheduling'],
	['Deep Residual Learning for Image Recognition', 'DeepResidual'],
	['BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding', 'BERT'],
	['Reinforcement Learning: An Introduction', 'ReinforcementLearning'],
	['A Survey of Large Language Model Agents in Software Engineering', 'LargeLanguage'],
	['Towards a Theory of Everything in Small Rooms', 'TheoryEverything'],
	['Survey: the state of quantum error correction in two dimensions', 'StateQuantum'],
	['$\\alpha$-decay of heavy nuclei in strong electric fields', 'DecayHeavy'],
	['Zur Theorie der Elektronen im festen Körper und im Gas', 'TheorieElektronen'],
	['Çizmić’s theorem', 'CizmicsTheorem'],
	['0', '0'],
	['🌀 Swirl: a model', 'Swirl'],
	['\\emph{Fast} inference of \\textbf{graphs} on small and tiny devices', 'FastInference'],
	['Filling-Factor-Dependent Magnetophonon Resonance in Graphene', 'FillingFactorDependentMagnetophononResonanceIn'],
	['Simulating 10:30 trains with std::vector in four languages', 'Simulating10'],
	['Reading in company — a study of libraries in small towns', 'ReadingInCompany'],
	['Learning to read papers: a study of three hundred beginners', 'LearningRead'],
	['A study: reading in libraries of small towns', 'ReadingLibraries'],
	[': reading in libraries of small and large towns', 'ReadingLibraries'],
	['H$_2$O clusters', 'H2OClusters'],
	['CO$_{2}$ capture in metal organic frameworks today', 'CO2Capture'],
	['$p$-adic Hodge theory for schemes over very small fields', 'PAdicHodge'],
	['Corrigendum to “Reading in libraries” [J. Read. 12 (1843)]', 'ReadingLibraries'],
	['Publisher Correction: Reading in libraries', 'ReadingInLibraries'],
	['Book Review: Reading in libraries', 'ReadingInLibraries'],
	['Part II: Reading in libraries', 'PartIIReadingInLibraries'],
	['$x$: reading in libraries of small and large towns', 'ReadingLibraries'],
])('%s → %s', (title, keyword) => {
	expect(keywordFor(title)).toBe(keyword);
});

test.each([
	['注意力机制', '注意力机制'],
	['量子计算与机器学习的新方法', '量子计算与机器学'],
	['深層学習: a survey', '深層学習'],
	['Квантовые вычисления и их применения', 'КвантовыеВычисления'],
	['양자 컴퓨팅 연구', '양자컴퓨팅'],
	['Κβαντική μηχανική', 'ΚβαντικήΜηχανική'],
	['क्वांटम कंप्यूटिंग', 'क्वांटमकंप्यूटिंग'],
	['$\\alpha$ и $\\beta$ распад ядер', 'РаспадЯдер'],
	['α-Decay of Nuclei', 'DecayOfNuclei'],
	['深度学习：图像识别的一种新方法', '深度学习'],
	['注意力机制:方法', '注意力机制'],
	['αβ in ab', 'InAb'],
])('a title in another script keeps it: %s → %s', (title, keyword) => {
	expect(keywordFor(title, '1906.01820')).toBe(keyword);
	expect(keywordOf(keyword)).toBe(keyword);
});

test('a title without a letter gives the fallback', () => {
	expect(keywordFor('!!!', '1906.01820')).toBe('190601820');
	expect(keywordFor('')).toBe('Paper');
});

test.each([
	['LearnedOptimization', 'LearnedOptimization'],
	['learned optimization', 'LearnedOptimization'],
	['Multi-Project', 'Multi-Project'],
	['../../etc', 'etc'],
	['***', null],
])('the keyword a reader types: %s → %s', (typed, keyword) => {
	expect(keywordOf(typed)).toBe(keyword);
});

test.each([
	['keyword-1', 'THE ELECTRONIC STRUCTURE OF NIO', 'TheElectronicStructureOfNio'],
	['keyword-2', 'RETRACTED: Fatty acid synthase is a target', 'FattyAcid'],
	['keyword-3', 'Measurement of the W Boson Mass with the ATLAS Detector in pp Collisions', 'WBosonMass'],
	['a mark in brackets', '[Retracted] Deep Models of Protein Folding at Scale', 'DeepModels'],
	['a mark behind', 'Deep Models of Protein Folding at Scale (withdrawn)', 'DeepModels'],
	['an erratum', 'Erratum to: Deep Models of Protein Folding at Scale', 'DeepModels'],
	['a letter in the middle', 'Search for a Heavy Z Boson in Final States with Muons', 'HeavyZBoson'],
	['the mark alone', 'Erratum', 'Erratum'],
	['an acronym alone', 'BERT', 'BERT'],
])('%s: the keyword of %s', (_report, title, keyword) => expect(keywordFor(title)).toBe(keyword));
