import { categoryName, isCategory } from '../../src/paper/arxiv-category';

test.each([
	['cs.CL', 'Computation and Language'],
	['hep-th', 'High Energy Physics - Theory'],
	['cs.ZZ', null],
	['', null],
])('the name of “%s”', (code, name) => expect(categoryName(code)).toBe(name));

test.each([
	['cs.AI', true],
	['hep-th', true],
	['cond-mat.mes-hall', true],
	['physics.geo-ph', true],
	['q-fin.CP', true],
	['econ.EM', true],
	['stat.ML', true],
	['eess.AS', true],
	['supr-con', true],
	['cs', true],
	// MSC and ACM classes stand beside them in arXiv's records
	['14J60', false],
	['F.2.2', false],
	['I.2.6; K.4.1', false],
	['math.NA and cs.NA', false],
	['cs.A', false],
	['cs.', false],
	['cs.mes-hall-and-more', false],
	['an cs.AI', false],
	['CS.AI', false],
	['biology.GN', false],
	['', false],
])('“%s” is a category: %s', (code, is) => expect(isCategory(code)).toBe(is));
