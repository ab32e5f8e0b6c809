/** What a property names: as YAML has it, with zeros lost or not, or in any spelling. */
import { arxivIdOfProperty, idOfProperty } from '../../../src/paper/identify/from-property';

const arxiv = (id: string) => ({ scheme: 'arxiv', id });

test.each<[unknown, unknown]>([
	['1906.01820', arxiv('1906.01820')],
	[' 1906.01820v3 ', arxiv('1906.01820')],
	// YAML reads a number, which has lost the zeros at its ends
	[1906.0182, arxiv('1906.01820')],
	[1906.1, arxiv('1906.10000')],
	[706.0001, arxiv('0706.0001')],
	[706.1, arxiv('0706.1000')],
	['0706.0001', arxiv('0706.0001')],
	// five digits since January 2015, four before
	[1412.3, arxiv('1412.3000')],
	[1501.00001, arxiv('1501.00001')],
	[1501.1, arxiv('1501.10000')],
	['1412.6980', arxiv('1412.6980')],
	// no such month, and no paper 0
	[1913.0182, null],
	[1900.0182, null],
	['1906.00000', null],
	['0706.0000v1', null],
	[1906, null],
	[12, null],
	[123456.789, null],
	['hep-th/9901001', arxiv('hep-th/9901001')],
	['https://arxiv.org/abs/1906.01820v2', expect.objectContaining(arxiv('1906.01820'))],
	['10.1145/3065386', { scheme: 'doi', id: '10.1145/3065386' }],
	['', null],
	['  ', null],
	['soon', null],
	[null, null],
	[undefined, null],
	[true, null],
	[['1906.01820'], null],
])('%j names', (value, id) => expect(idOfProperty(value)).toEqual(id));

test.each<[unknown, string | null]>([
	[1906.0182, '1906.01820'],
	['see arXiv:1906.01820v2, and more', '1906.01820'],
	['10.1145/3065386 and arXiv:1906.01820', '1906.01820'],
	['10.1145/3065386', null],
	[['arXiv:1906.01820'], null],
	[7, null],
])('the arXiv id of %j', (value, id) => expect(arxivIdOfProperty(value)).toBe(id));
