/** Names as sources show them against their split by hand; the property, the citation and the citekey are made from the same parts. */
import { authorFromInverted, invertedName, nameFromParts, splitName } from '../../src/paper/person-name';
import { report } from '../measure';
import { judgedNames } from './names/judged-names';

const inverted = (name: string): string => {
	const author = splitName(name);
	return author === null ? '' : invertedName(author);
};

test('the names judged by hand are split as their bearers write them, every one', () => {
	const names = judgedNames();
	report(`names: ${names.length}`);
	expect(names.length).toBeGreaterThanOrEqual(300);
	expect(names.map(({ shown }) => [shown, inverted(shown)])).toEqual(names.map((name) => [name.shown, name.inverted]));
});

test('what the frontmatter has is read back as the same author', () => {
	for (const { shown } of judgedNames()) {
		const author = splitName(shown);
		if (author !== null) expect(invertedName(authorFromInverted(invertedName(author)))).toBe(invertedName(author));
	}
});

test.each([
	['names-1', 'on behalf of the CMS Collaboration', 'CMS Collaboration'],
	['names-2', 'BigScience Workshop', 'BigScience Workshop'],
	['names-3', 'Smith et al.', 'Smith'],
	['names-4', 'Hoang Van Nguyen', 'Nguyen, Hoang Van'],
	['names-5', 'José Silva Júnior', 'Silva Júnior, José'],
	['names-6', '李 明', '李, 明'],
	['names-7', 'Иванов И. И.', 'Иванов, И. И.'],
	['names-8', 'Jane Doe, PhD', 'Doe, Jane'],
])('%s: %s', (_report, shown, expected) => expect(inverted(shown)).toBe(expected));

test.each([
	['crossref-7', 'Jones, Kim', undefined, 'Jones, Kim'],
	['crossref-9', 'OUTCALT', 'STEPHANIE L.', 'Outcalt, Stephanie L.'],
	['the family name alone in capitals', 'DUPONT', 'Jean', 'Dupont, Jean'],
	['a double name in capitals', 'GARCÍA MÁRQUEZ', 'GABRIEL', 'García Márquez, Gabriel'],
	['fields exchanged', 'K. J.', 'Smith', 'Smith, K. J.'],
	['the whole name as the given one', '', 'Jones, Kim', 'Jones, Kim'],
	['the whole name as the family name', 'Kim Jones', undefined, 'Jones, Kim'],
	['a group as a family name', 'World Health Organization', undefined, 'World Health Organization'],
	['a family of two letters', 'NG', 'A.', 'NG, A.'],
	['initials without stops', 'Morgan', 'JP', 'Morgan, JP'],
	['a degree in the family name', 'Doe, PhD', 'John', 'Doe, John'],
	['a generation in the family name', 'King, Jr.', 'Martin Luther', 'King, Martin Luther, Jr.'],
	['both', 'King, Jr., MD', 'M.', 'King, M., Jr.'],
])('parts of a source, %s', (_case, family, given, expected) => {
	const author = nameFromParts(family, given);
	expect(author === null ? '' : invertedName(author)).toBe(expected);
});

test.each([
	['李明', '李, 明'],
	['王小明', '王, 小明'],
	['欧阳修', '欧阳, 修'],
	['山田太郎', '山田, 太郎'],
	['小林誠', '小林, 誠'],
	['김철수', '김, 철수'],
	['남궁민수', '남궁, 민수'],
	['李白 (杜甫)', '李, 白'],
	// Of four characters the first two are the family name, as those of Japan end
	['村上春樹', '村上, 春樹'],
	['高村光太', '高村, 光太'],
	['川端康成', '川端, 康成'],
	['大江健三郎', '大江, 健三郎'],
	['宮沢賢治', '宮沢, 賢治'],
	['小泉純一郎', '小泉, 純一郎'],
	['大村智', '大村, 智'],
	['吉野彰', '吉野, 彰'],
	['司馬光', '司馬, 光'],
	['日本銀行', '日本銀行'],
	['朝日新聞', '朝日新聞'],
	['東京大学', '東京大学'],
	// A family of two characters that is not listed begins as one of China does
	['江崎浩', '江崎浩'],
	['石塚正', '石塚正'],
	['林田明', '林田明'],
	['金沢敏', '金沢敏'],
	['熊谷守', '熊谷守'],
	['谷永江', '谷永江'],
	['柴永森', '柴永森'],
	['桑江海', '桑江海'],
	['谷口誠', '谷口, 誠'],
	['桑田真澄', '桑田, 真澄'],
	['江泽民', '江, 泽民'],
	['江澤民', '江, 澤民'],
	['毛澤東', '毛, 澤東'],
	['高本漢', '高, 本漢'],
	['林木森', '林, 木森'],
	['高野進', '高野進'],
	['江澤', '江澤'],
	['熊澤健', '熊澤健'],
	['高行健', '高, 行健'],
	['石正丽', '石, 正丽'],
	['林徽因', '林, 徽因'],
	['熊庆来', '熊, 庆来'],
	['王小川', '王, 小川'],
	['李野', '李, 野'],
	// A family name alone, a pen name, bodies
	['田中', '田中'],
	['鲁迅', '鲁迅'],
	['清华大学', '清华大学'],
	['中国科学院', '中国科学院'],
	['삼성전자', '삼성전자'],
])('a name without a blank in it: %s', (shown, expected) => expect(inverted(shown)).toBe(expected));

test.each([
	['Smith J', 'Smith, J'],
	['Serre J-P', 'Serre, J-P'],
	['Weinan E', 'E, Weinan'],
	['Malcolm X', 'X, Malcolm'],
	['Ban Ki-moon', 'Ban, Ki-moon'],
	['Chiang Kai-shek', 'Chiang, Kai-shek'],
	['Ki-moon Ban', 'Ban, Ki-moon'],
	['Yoon Suk-yeol', 'Yoon, Suk-yeol'],
	['Han Duck-soo', 'Han, Duck-soo'],
	['Ahn Cheol-soo', 'Ahn, Cheol-soo'],
	['Chen Shui-bian', 'Chen, Shui-bian'],
	['Ma Ying-jeou', 'Ma, Ying-jeou'],
	['Wu Chien-shiung', 'Wu, Chien-shiung'],
	['Park Geun-hye', 'Park, Geun-hye'],
	['Park Chan-wook', 'Park, Chan-wook'],
	['Paik Nam-june', 'Paik, Nam-june'],
	['Kim Han-sub', 'Kim, Han-sub'],
	['Bahk Jae-wan', 'Bahk, Jae-wan'],
	['Ho Chi-minh', 'Ho, Chi-minh'],
	['Tran Duc-luong', 'Tran, Duc-luong'],
	['Trinh Khanh-bach', 'Trinh, Khanh-bach'],
	['Ng Man-tat', 'Ng, Man-tat'],
	['Szeto Wah-ting', 'Szeto, Wah-ting'],
	['Omar Al-badri', 'Al-badri, Omar'],
	['Mark Le-roy', 'Le-roy, Mark'],
	['Dirk Van-den', 'Van-den, Dirk'],
	['Luc Le-pen', 'Le-pen, Luc'],
	['Rob Lee-tan', 'Lee-tan, Rob'],
	['Tom Lee-anne', 'Lee-anne, Tom'],
	['Ali El-amin', 'El-amin, Ali'],
	['Hani Al-saadi', 'Al-saadi, Hani'],
	['Jan Al-din', 'Al-din, Jan'],
	['Anna Smith-jones', 'Smith-jones, Anna'],
	['Kim Taylor-joy', 'Taylor-joy, Kim'],
	['Sara Abu-ghosh', 'Abu-ghosh, Sara'],
	['Rosa Gil-leon', 'Gil-leon, Rosa'],
	['Tom Ben-dor', 'Ben-dor, Tom'],
	['Mark Lloyd-price', 'Lloyd-price, Mark'],
	['Mary Watson-Parker', 'Watson-Parker, Mary'],
	['Federico García Lorca', 'García Lorca, Federico'],
	['José Luis Rodríguez Zapatero', 'Rodríguez Zapatero, José Luis'],
	['Maria Garcia Smith', 'Smith, Maria Garcia'],
	['García Lorca', 'Lorca, García'],
])('the order a name itself shows: %s', (shown, expected) => expect(inverted(shown)).toBe(expected));
