/** Titles that bear the mark of a paper withdrawn or retracted, and those that only speak of it. */
import { isMarkedWithdrawn } from '../../src/sources/withdrawn';

test.each([
	'WITHDRAWN',
	'Retracted.',
	'WITHDRAWN: A title',
	'Retracted: A title',
	'[Withdrawn] A title',
	'(Retracted) A title',
	'RETRACTED ARTICLE: A title',
	'Withdrawn paper: A title',
	'Retracted chapter — A title',
	'RETRACTED – A title',
	'Withdrawn - A title',
	'[RETRACTED ARTICLE] A title',
	'A title (withdrawn)',
	'A title [retracted]',
	'A title (retracted by the authors)',
	'This paper has been withdrawn',
])('%s', (title) => expect(isMarkedWithdrawn(title)).toBe(true));

test.each([
	'A title',
	'Retracted articles in oncology',
	'Retracted papers continue to be cited',
	'Withdrawn states and exchange',
	'Deformation retracted spaces',
	'On the use of retracted research: a survey',
	'What is (retracted) and what is not',
	'Withdrawn-user privacy',
	'',
])('not %s', (title) => expect(isMarkedWithdrawn(title)).toBe(false));
