import fc from 'fast-check';
import type { Author } from '../../src/paper/paper';
import {
	authorFromInverted,
	authorsFromLine,
	fullName,
	invertedName,
	nameFromParts,
	nameWithFamily,
	shortAuthors,
	splitName,
} from '../../src/paper/person-name';

test.each<[string, Author | null]>([
	['Evan Hubinger', { family: 'Hubinger', given: 'Evan' }],
	['Chris van Merwijk', { family: 'Merwijk', given: 'Chris', particle: 'van' }],
	['Laurens van der Maaten', { family: 'Maaten', given: 'Laurens', particle: 'van der' }],
	['Charles-Jean de la Vallée Poussin', { family: 'Vallée Poussin', given: 'Charles-Jean', particle: 'de la' }],
	['Herbert Van de Sompel', { family: 'Van de Sompel', given: 'Herbert' }],
	['A. De Luca', { family: 'De Luca', given: 'A.' }],
	['Dario Del Moro', { family: 'Del Moro', given: 'Dario' }],
	['W. A. de Heer', { family: 'Heer', given: 'W. A.', particle: 'de' }],
	['Di Wu', { family: 'Wu', given: 'Di' }],
	['Van Nguyen', { family: 'Nguyen', given: 'Van' }],
	['van Merwijk', { family: 'Merwijk', particle: 'van' }],
	['Neal J. Evans II', { family: 'Evans', given: 'Neal J.', suffix: 'II' }],
	['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
	['Tsung-Yi LIN', { family: 'Lin', given: 'Tsung-Yi' }],
	['J.K. Rowling, OBE', { family: 'Rowling', given: 'J. K.' }],
	['Hans Müller [1]', { family: 'Müller', given: 'Hans' }],
	['Hans Müller$^{1,2}$', { family: 'Müller', given: 'Hans' }],
	['Hans Müller, 1', { family: 'Müller', given: 'Hans' }],
	['H.E.S.S. Collaboration', { literal: 'H.E.S.S. Collaboration' }],
	['U.S. Department of Energy', { literal: 'U.S. Department of Energy' }],
	['The RECOVERY Trial', { literal: 'The RECOVERY Trial' }],
	['ISO/IEC JTC 1', { literal: 'ISO/IEC JTC 1' }],
	['A. Bianchi on behalf of ALICE', { family: 'Bianchi', given: 'A.' }],
	['Võ Nguyên Giáp', { family: 'Võ', given: 'Nguyên Giáp' }],
	['Петренко Олена Іванівна', { family: 'Петренко', given: 'Олена Іванівна' }],
	['丘成桐', { family: '丘', given: '成桐' }],
	['毛利衛', { literal: '毛利衛' }],
	['高倉健', { literal: '高倉健' }],
	['太宰治', { literal: '太宰治' }],
	['森重文', { literal: '森重文' }],
	['毛泽东', { family: '毛', given: '泽东' }],
	['Jill St John', { family: 'St John', given: 'Jill' }],
	['Hon Wai Leong', { family: 'Leong', given: 'Hon Wai' }],
	['Tran Minh Triet', { family: 'Tran', given: 'Minh Triet' }],
	['Thomas à Kempis', { family: 'Kempis', given: 'Thomas', particle: 'à' }],
	['A. B. V', { family: 'V', given: 'A. B.' }],
	['O. Goerbig', { family: 'Goerbig', given: 'O.' }],
	['A.B.Kaidalov', { family: 'Kaidalov', given: 'A. B.' }],
	['C. -P. Yuan', { family: 'Yuan', given: 'C. -P.' }],
	['P. Garcí a-Lario', { family: 'García-Lario', given: 'P.' }],
	["P. Garc\\'{\\i}a-Lario", { family: 'García-Lario', given: 'P.' }],
	["C. Bal\\'azs", { family: 'Balázs', given: 'C.' }],
	['Sudha', { literal: 'Sudha' }],
	['OpenAI', { literal: 'OpenAI' }],
	['DeepSeek-AI', { literal: 'DeepSeek-AI' }],
	['Team GLM', { literal: 'Team GLM' }],
	['Gemini Team', { literal: 'Gemini Team' }],
	['The BABAR Collaboration', { literal: 'The BABAR Collaboration' }],
	['LIGO Scientific Collaboration', { literal: 'LIGO Scientific Collaboration' }],
	['D. Peressounko (for the PHENIX Collaboration)', { family: 'Peressounko', given: 'D.' }],
	['Lawrence M. Krauss (1,2)', { family: 'Krauss', given: 'Lawrence M.' }],
	['王军', { family: '王', given: '军' }],
	['et al.', null],
	['etal.', null],
	['---', null],
	['Et Alia Smith', { family: 'Smith', given: 'Et Alia' }],
	['Marí de la Cruz', { family: 'Cruz', given: 'Marí', particle: 'de la' }],
	['José Smith', { family: 'Smith', given: 'José' }],
	['Evan ( MIT ) , Hubinger', { family: 'Hubinger', given: 'Evan' }],
	['et al', null],
	[':', null],
	['', null],
])('%s is split by rule', (name, author) => expect(splitName(name)).toEqual(author));

test.each([
	['Chris van Merwijk', 'van Merwijk', { family: 'Merwijk', given: 'Chris', particle: 'van' }],
	['Daniel E. Vanden Berk', 'Berk', { family: 'Berk', given: 'Daniel E. Vanden' }],
	['Minh Le Nguyen', 'Nguyen', { family: 'Nguyen', given: 'Minh Le' }],
	['Neal J. Evans II', 'Evans', { family: 'Evans', given: 'Neal J.', suffix: 'II' }],
	['LHCb Collaboration', 'LHCb Collaboration', { literal: 'LHCb Collaboration' }],
	['Gabriel García Márquez', 'García Márquez', { family: 'García Márquez', given: 'Gabriel' }],
	['Gabriel GARCÍA MÁRQUEZ', 'García Márquez', { family: 'García Márquez', given: 'Gabriel' }],
	['Luis García López, Jr.', 'García López', { family: 'García López', given: 'Luis', suffix: 'Jr.' }],
	['Luis García López Mora', 'García López', { family: 'López Mora', given: 'Luis García' }],
	['Minh Le Nguyen', 'Le Nguyen', { family: 'Le Nguyen', given: 'Minh' }],
	['Evan Hubinger', 'Somebody', { family: 'Hubinger', given: 'Evan' }],
	['Martin Luther King, Jr.', 'KING', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
	['Anna Maria Smith Jones', 'Smith', { family: 'Jones', given: 'Anna Maria Smith' }],
	['Hubinger Evan', 'Hubinger', { family: 'Evan', given: 'Hubinger' }],
	['Evan Hubinger', '', { family: 'Hubinger', given: 'Evan' }],
])('%s with the family name %s told', (name, family, author) => expect(nameWithFamily(name, family)).toEqual(author));

test('a source that splits names tells the particle within the family', () => {
	expect(nameFromParts('van Merwijk', 'Chris')).toEqual({ family: 'Merwijk', given: 'Chris', particle: 'van' });
	expect(nameFromParts('ATLAS Collaboration')).toEqual({ literal: 'ATLAS Collaboration' });
	expect(nameFromParts('King', 'Martin Luther', 'Jr.')).toEqual({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' });
	expect(nameFromParts('King', 'Martin', ' Jr. ')).toEqual({ family: 'King', given: 'Martin', suffix: 'Jr.' });
	expect(nameFromParts('King', 'Martin', '  ')).toEqual({ family: 'King', given: 'Martin' });
	expect(nameFromParts('', 'Plato')).toEqual({ literal: 'Plato' });
	expect(nameFromParts('', '')).toBeNull();
});

test.each([
	['Salman Habib and Robert D. Ryne', ['Salman Habib', 'Robert D. Ryne']],
	['Sudha, A. V. Gopala Rao, A. R. Usha Devi and A. K. Rajagopal', ['Sudha', 'A. V. Gopala Rao', 'A. R. Usha Devi', 'A. K. Rajagopal']],
	['The BABAR Collaboration: B. Aubert, et al', ['The BABAR Collaboration', 'B. Aubert']],
	[
		'Lawrence M. Krauss (1,2), Robert J. Scherrer (2) ((1) Case Western Reserve University, (2) Vanderbilt University)',
		['Lawrence M. Krauss', 'Robert J. Scherrer'],
	],
	['Robert D. Ryne (Los Alamos National Laboratory)', ['Robert D. Ryne']],
	['M. L. King, Jr., and A. Smith', ['M. L. King Jr.', 'A. Smith']],
	['Ada Lovelace & Alan Turing', ['Ada Lovelace', 'Alan Turing']],
	['A. Smith ,B. Jones;C. Doe ;  D. Roe', ['A. Smith', 'B. Jones', 'C. Doe', 'D. Roe']],
	['A. Smith,  and  B. Jones,  &C. Doe  and   D. Roe', ['A. Smith', 'B. Jones', 'C. Doe', 'D. Roe']],
	['ATLAS Collaboration : A. Smith, Anderson Team: B. Sandoval', ['ATLAS Collaboration', 'A. Smith', 'Anderson Team', 'B. Sandoval']],
	['Jr., A. Smith', ['Jr.', 'A. Smith']],
	['A. Smith (a(b(c(d)))) , B. Jones (unclosed', ['A. Smith', 'B. Jones']],
	['Sandra Anders, Terry Land', ['Sandra Anders', 'Terry Land']],
])('the line “%s”', (line, names) => expect(authorsFromLine(line).map(fullName)).toEqual(names));

test.each<[string, Author]>([
	['van Merwijk, Chris', { family: 'Merwijk', given: 'Chris', particle: 'van' }],
	['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
	['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
	['Alves Jr, A. A.', { family: 'Alves', given: 'A. A.', suffix: 'Jr' }],
	['De Luca, A.', { family: 'De Luca', given: 'A.' }],
	['Evan Hubinger', { family: 'Hubinger', given: 'Evan' }],
	['OpenAI', { literal: 'OpenAI' }],
	['LHCb Collaboration', { literal: 'LHCb Collaboration' }],
	['{Robert and Sons, Inc.}', { literal: 'Robert and Sons, Inc.' }],
	['王, 军', { family: '王', given: '军' }],
	['{ Robert and Sons }', { literal: 'Robert and Sons' }],
	['{O}tto, Anna', { family: '{O}tto', given: 'Anna' }],
	['Plato,', { literal: 'Plato' }],
	[', Chris', { literal: ', Chris' }],
	['…', { literal: '…' }],
	['King, Martin,', { family: 'King', given: 'Martin' }],
])('“%s” in the frontmatter', (text, author) => expect(authorFromInverted(text)).toEqual(author));

test('the frontmatter form reads back as the same person', () => {
	const word = fc.stringMatching(/^[A-Z][a-zé-]{1,8}$/);
	const author: fc.Arbitrary<Author> = fc.oneof(
		fc.record({ family: word, given: word }),
		fc.record({ family: word, given: word, particle: fc.constantFrom('van', 'de la', 'van der') }),
		fc.record({ family: word, given: word, suffix: fc.constantFrom('Jr.', 'III') }),
		fc.record({ literal: word }),
		fc.record({ literal: fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')) }),
		fc.record({ literal: fc.tuple(word, word).map(([a, b]) => `${a}, ${b}`) }),
	);
	fc.assert(fc.property(author, (a) => expect(authorFromInverted(invertedName(a))).toEqual(a)));
});

test('names in short citations', () => {
	const [hubinger, merwijk, mikulik] = ['Evan Hubinger', 'Chris van Merwijk', 'Vladimir Mikulik'].map((name) => splitName(name) as Author);
	expect(shortAuthors([])).toBe('');
	expect(shortAuthors([hubinger!])).toBe('Hubinger');
	expect(shortAuthors([hubinger!, merwijk!])).toBe('Hubinger & van Merwijk');
	expect(shortAuthors([hubinger!, merwijk!, mikulik!])).toBe('Hubinger et al.');
	expect(invertedName(merwijk!)).toBe('van Merwijk, Chris');
});
