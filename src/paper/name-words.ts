/*
 * The words that tell the parts of a name. Collected from style manuals (Chicago 16.71–87 on particles and compound names, ABNT NBR 6023
 * on Brazilian generations, NLM's Citing Medicine ch. 2 on degrees and groups) and from names seen in arXiv's and Crossref's records.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Particles that begin a family name, as written in lower case: `van Merwijk`, `de la Vallée Poussin`. */
export const PARTICLES = words(
	"van von vom zum zur zu der den dem de het ’t 't del della delle dello dalla dal degli dei di da do dos das du des la le les lo los las ter ten te tot op af auf av al el bin ibn ben ap wa und de' d' d’ à",
);
/** Particles that begin one where they are capitals too: `Van de Sompel`, `De Luca`. Shorter, since `Ben` and `San` are given names. */
export const CAPITAL_PARTICLES = words(
	'Van Von De Der Den Del Della Delle Dello Degli Dal Dalla Di Da Dos La Ter Mac Dem El Al Le Du St. St Ní Nic Uí Ó',
);
/** Particles by which two family names are one: `Ramón y Cajal`. */
export const JOINING = words('y i');

/** Generations after the family name. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
/** Generations that are part of a Brazilian or Portuguese family name: `Silva Júnior`. */
export const FAMILY_GENERATION = /^(?:júnior|junior|filho|neto|sobrinho)$/i;

/** Forms of address before a name. */
export const ADDRESS = /^(?:dr|prof|professor|sir|dame|mr|mrs|ms|dipl\.?-?ing|dr\.?-ing|rev)\.?$|^hon\.$/i;
/** Degrees and memberships after a comma. */
export const DEGREE =
	/^(?:ph\.? ?d|m\.? ?d|d\.?o|d\.? ?phil|d\.?sc|m\.? ?sc|b\.? ?sc|m\.?s|m\.?a|b\.?a|b\.?s|mph|m\.?p\.?h|mba|mbbs|mbchb|rn|pharm\.?d|psy\.?d|ed\.?d|ll\.?[bdm]|d\.?v\.?m|dds|dmd|frs|frcp|frcs|facp|facs|frse|freng|[ockm]be|dnp|esq|editors?|eds?|translator|(?:b\.? ?)?\d{4}[-–]?\d{0,4}|msn|bsn|mfa|mhs|mphil|habil|dr\.? habil)\.?$/i;
/** Degrees that need no comma: `John Smith MD`. */
export const BARE_DEGREE = /^(?:Ph\.? ?D|M\.?D|M\.?Sc|DPhil|MBBS|MPH|PharmD|MBChB)\.?$/;

/** Family names of Viet Nam, which stand first at home and last abroad; the words between are given names, `Van` and `Le` too. */
export const VIETNAMESE = words(
	'Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Huynh Huỳnh Hoang Hoàng Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý Dinh Đinh Truong Trương Luong Lương Trinh Trịnh Dao Đào Doan Đoàn',
);
/** The middle names that tell that a name is in the order of Viet Nam: `Nguyen Van An`. */
export const VIETNAMESE_MIDDLE = words('Van Văn Thi Thị');

/** Letters that only Viet Nam's alphabet has. */
export const VIETNAMESE_LETTER = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** What Spanish given names are devoted to: `María del Carmen`, `José de Jesús`. */
export const DEVOTIONS = words(
	'Carmen Pilar Mar Rosario Ángeles Angeles Dolores Jesús Jesus Luz Lourdes Rocío Rocio Socorro Consuelo Fátima Guadalupe Montserrat Sol Pino Valle Nieves Mercedes Remedios Milagros Camino',
);

/** Family names of Spain and Spanish America: two of them side by side are one compound family name. */
export const SPANISH = words(
	'García Garcia González Gonzalez Rodríguez Rodriguez Fernández Fernandez López Lopez Martínez Martinez Sánchez Sanchez Pérez Perez Gómez Gomez Martín Jiménez Jimenez Ruiz Hernández Hernandez Díaz Diaz ' +
		'Moreno Muñoz Munoz Álvarez Alvarez Romero Alonso Gutiérrez Gutierrez Navarro Domínguez Dominguez Vázquez Vazquez Ramos Ramírez Ramirez Serrano Blanco Molina Morales Suárez Suarez Ortega Delgado Castro Ortiz ' +
		'Rubio Marín Sanz Núñez Nuñez Iglesias Medina Garrido Cortés Castillo Guerrero Lozano Cano Méndez Mendez Cruz Calvo Gallego Vidal León Márquez Marquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco ' +
		'Reyes Aguilar Pascual Herrero Montero Lorenzo Hidalgo Giménez Gimenez Ibáñez Ibañez Ferrer Durán Benítez Benitez Mora Vargas Arias Carmona Crespo Roldán Velasco Soto Sáez Saez Gil Rojas Contreras Sepúlveda ' +
		'Espinoza Espinosa Valenzuela Fuenzalida Tapia Araya Salazar Mejía Zapata Restrepo Ríos Llosa Borges Bolívar Guzmán Guzman Quintero Cárdenas Acosta Pineda Ospina Villalobos Villanueva Chávez Chavez Estrada Juárez Ochoa',
);

/** Families of two letters of East Asia: `Yu LI` is no pair of initials. */
export const SHORT_FAMILIES = words(
	'LI WU XU YU HU MA HE LU FU DU GU YE SU QI AN BI BO JI LE DO HO VU VO NG LO AO OU YI XI ZU KO OH NA HA RO RU ZE',
);

/** Family names of China and Korea of one character, and of China and Japan of two: the most frequent. */
export const FAMILIES_OF_ONE =
	'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬钱錢覃武戴严嚴莫孔向常梅康丘施洪章翁俞聂聶齐齊殷凌倪霍裴耿庞龐樊兰蘭欧歐甘祝柯詹焦毕畢涂' +
	'김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경';
export const FAMILIES_OF_TWO =
	'欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|慕容|司徒|皇甫|东方|令狐|尉迟|公孙|独孤|佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|斉藤|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|上田|森田|原口|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|佐野|大西|杉本|新井|湯川|朝永|夏目|남궁|황보|제갈|선우|독고';

// Nouns that end the name of a body, however few words stand before them.
const BODY =
	'collaborations?|collaborators|consortium|consortia|workshop|team|group|network|project|initiative|institut(?:e|es|ion|o|et)?|universit(?:y|ies|ät|é|à|eit|y press)|universida[db]e?|' +
	'society|association|committee|organi[sz]ation|foundation|laborator(?:y|ies)|labs|observatory|agency|ministry|department|council|commission|investigators|federation|academy|' +
	'hospital|corporation|corp\\.?|inc\\.?|ltd\\.?|llc|gmbh|program(?:me)?|panel|task force|alliance|authority|bureau|nations|authors|contributors|developers|community|partnership|' +
	'coalition|research|technologies|gesellschaft|verein|conference|secretariat|administration|trial|experiment|\\d+';
// Nouns that are family names too: three words, or a word before them that no person bears.
const BODY_OR_FAMILY =
	'bank|press|board|trust|fund|college|cent(?:er|re)s?|lab|union|forum|school|office|museum|library|company|survey|service|clinic';
const ENDS_AS_BODY = new RegExp(`\\s(?:${BODY})$`, 'i');
const ENDS_AS_BODY_OR_FAMILY = new RegExp(`\\s(?:${BODY_OR_FAMILY})$`, 'i');
const BODY_ADJECTIVE =
	/^(?:the|world|national|international|central|european|american|british|royal|african|asian|federal|public|united|open)\b/i;
const HAS_BODY = new RegExp(`(?:^|\\s)(?:${BODY}|${BODY_OR_FAMILY})(?=\\s+(?:of|for|on|in|de|des|du|da|do|di|della|für|zu)\\s)`, 'i');
// Técnica, Universität, Instituto: what no person is called, wherever it stands
const BODY_ABROAD =
	/(?:^|[\s-])(?:universit(?:ät|é|à|eit|y)|universida[db]e?|institut[eo]?|politecnico|[ée]cole|centr[eo]|agenc[ei]a?|minist[eè]r(?:io|o|e|y)|laborato(?:ire|rio)|acad[eé]mi[ea]|akademie|h[oô]pital|consejo|conseil|sociedad|société|società|asociación|associação|fundación|fondation|fondazione)\s/i;
const GERMAN_BODY =
	/\s\S+(?:gesellschaft|gemeinschaft|stiftung|institut|universität|hochschule|akademie|zentrum|verband|ministerium|anstalt|amt)$/i;
const ACRONYM = /^(?:IBM|NVIDIA|CERN|NASA|ESA|NIST|OECD|UNESCO|IAEA|IPCC|DESY|MIT)\s/;

/**
 * Whether a name is that of a group: a collaboration, an institution, a firm. Such a name is never split.
 * @example isGroup('National Institute of Standards and Technology') //=> true
 */
export function isGroup(name: string): boolean {
	if (!/\s/.test(name)) return false;
	const many = name.split(/\s+/).length > 2;
	const initials = /(?:^|\s)\p{Lu}\.(?=\s|$)/u.test(name);
	return (
		/^team\s|\bcollaboration\b|\sand sons\b/i.test(name) ||
		(ENDS_AS_BODY.test(name) && !initials) ||
		(ENDS_AS_BODY_OR_FAMILY.test(name) && !initials && (many || BODY_ADJECTIVE.test(name))) ||
		HAS_BODY.test(name) ||
		BODY_ABROAD.test(name) ||
		GERMAN_BODY.test(name) ||
		ACRONYM.test(name) ||
		// Bank of England, Panel on Climate Change: no person's name has these words
		(/\s(?:of|on)\s(?:the\s)?\p{Lu}/u.test(name) && !initials) ||
		(/^\p{L}+\sfor\s\p{Lu}/u.test(name) && !initials) ||
		/\s(?:AI|DeepMind)$/.test(name)
	);
}

/**
 * Whether what a source tells as a given and a family name is a group's name cut in two.
 * @example isGroupInParts('The ATLAS', 'Collaboration') //=> true
 */
export function isGroupInParts(given: string, family: string): boolean {
	const isFamilyToo = family === 'AI' || (ENDS_AS_BODY_OR_FAMILY.test(` ${family}`) && !BODY_ADJECTIVE.test(given));
	return given !== '' && !isFamilyToo && !isGroup(family) && isGroup(`${given} ${family}`);
}
