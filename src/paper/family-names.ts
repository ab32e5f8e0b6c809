/** The most frequent family names of Spain and Spanish America; of China and Korea of one character, and of China and Japan of two. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
	spanish:
		'García Garcia González Gonzalez Rodríguez Rodriguez Fernández Fernandez López Lopez Martínez Martinez Sánchez Sanchez Pérez Perez Gómez Gomez Martín Jiménez Jimenez Ruiz Hernández Hernandez Díaz Diaz ' +
		'Moreno Muñoz Munoz Álvarez Alvarez Romero Alonso Gutiérrez Gutierrez Navarro Domínguez Dominguez Vázquez Vazquez Ramos Ramírez Ramirez Serrano Blanco Molina Morales Suárez Suarez Ortega Delgado Castro Ortiz ' +
		'Rubio Marín Sanz Núñez Nuñez Iglesias Medina Garrido Cortés Castillo Guerrero Lozano Cano Méndez Mendez Cruz Calvo Gallego Vidal León Márquez Marquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco ' +
		'Reyes Aguilar Pascual Herrero Montero Lorenzo Hidalgo Giménez Gimenez Ibáñez Ibañez Ferrer Durán Benítez Benitez Mora Vargas Arias Carmona Crespo Roldán Velasco Soto Sáez Saez Gil Rojas Contreras Sepúlveda ' +
		'Espinoza Espinosa Valenzuela Fuenzalida Tapia Araya Salazar Mejía Zapata Restrepo Ríos Llosa Borges Bolívar Guzmán Guzman Quintero Cárdenas Acosta Pineda Ospina Villalobos Villanueva Chávez Chavez Estrada Juárez Ochoa',
	one:
		'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬钱錢覃武戴严嚴莫孔向常梅康丘施洪章翁俞聂聶齐齊殷凌倪霍裴耿庞龐樊兰蘭欧歐甘祝柯詹焦毕畢涂' +
		'김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경',
	two: '欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|慕容|司徒|皇甫|东方|令狐|尉迟|公孙|独孤|佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|斉藤|福田|太田|西村|藤井|金子|岡本|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|上田|森田|原口|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|佐野|大西|杉本|新井|湯川|朝永|夏目|남궁|황보|제갈|선우|독고',
};
