/*
 * Names that titles of science carry and general dictionaries do not: people after whom things are named, genera, periods, instruments,
 * languages. What has the shape of a surname (`proper-names.ts`) is not listed. Collected by hand from the subject classifications of
 * MathSciNet, PhySH and MeSH; facts, no list of anybody's was copied.
 */

const of = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

/** People of mathematics, physics and computing, and words made of their names. */
const EXACT_SCIENCES = of(
	'Kernighan Semitism Hitchin Motzkin Bernal Lasserre Positivstellensatz Nullstellensatz Putinar Strogatz Dilworth Hadwiger Vizing Kempe',
	'Heawood Ringel Laman Narayana Wieferich Wolstenholme Stickelberger Ribet Satake Eichler Maass Schouten Kempf',
	'Husimi Rarita Proca Fierz Jona Lasinio Gell Okubo Zweig Pontecorvo Sakata Froggatt Peccei Salam Glashow Maiani Fayet',
	'Polonyi Kallosh Linde Trivedi Sundrum Dvali Porrati Horndeski Galileon Palatini Barbero Immirzi Hartle Unruh Tolman',
	'Volkoff Szekeres Vaidya Bondi Metzner Kormendy Hernquist Frenk Einasto Toomre Kraichnan Petschek Kroupa Chabrier Sheth',
	"Tormen Zel'dovich Zel’dovich Gunn Paschen Zener Siegert Autler Tavis Pitaevskii Mermin Imry Kohn Perdew Ernzerhof",
	'Plesset Roothaan Condon Leggett Garg Clauser Kochen Specker Greenberger Zeilinger Choi Holevo Jozsa Gottesman Knill',
	'Steane Cholesky Luenberger Bode Butterworth Degasperis Procesi Venant Forchheimer Brinkman Cahn Hilliard Lecar',
	'Hindmarsh Cowan Hopfield Uhlenbeck Skorokhod Wilks Benjamini Dunnett Behrens Levene Wilk Jarque Bera Durbin Breusch',
	'Hausman Engle Dickey Gompertz Theil Debreu Myerson Satterthwaite Gibbard Borda Kemeny Markowitz Laffer Giffen',
	'Quine Searle Dennett Chalmers Nagel Parfit Nozick Nussbaum Goffman Giddens Barthel Charlson Jakob Danlos Krabbe Hurler',
	'Menkes Churg Alport Gitelman Haversian Papez Pacinian Ruffini Miyaura Sonogashira Stille Negishi Hartwig Mannich',
	'Baeyer Villiger Curtius Staudinger Ugi Passerini Lindlar Raney Natta Tropsch Freundlich Brunauer Tafel Volmer Gouy',
	'Akkermansia Typhimurium Typhi Paratyphi Dafny Daya Sasso Brookhaven Chamaeleon Borges Ishiguro Hokkien',
	'Rubik',
	'Kardar Parisi Zhang Wang Chen Liu Huang Zhao Zhou Zhu Guo Kim Nguyen Tanaka Suzuki Sato Singh Kumar Sharma Enskog Gennes Nakajima Mori Kubo Anderson Luttinger Tomonaga Wannier Dzyaloshinskii Brillouin Ruderman Kittel Kasuya Schrieffer Heeger Aubry Haldane Affleck Tasaki Tasdizen Bures Hofstadter Jaynes Cummings Rabi Sudarshan Gorini Lindblad Vlasov Fokker Krook Reynolds Chandrasekhar Friedman Robertson',
	'Waals Rham Broglie Vries Bruijn Giorgi Haas Moivre Boor Casteljau Columbian Pomeron Odderon Bohmian Machian Wignerian',
	'Abrikosov Adams Adamar Albanese Aliev Alperin Andreotti Anosov Apollonius Araki Arnold Arnoldi Aronszajn Artinian Arveson Ascoli Ashtekar',
	'Assouad Atiyah Atkin Aubry Auslander Axelrod Azuma Baire Balmer Banachian Barenblatt Bartlett Basdevant Baum Baxter Beilinson Bellman Beltrami Belavin Benard Berezin Berezinskii Berge',
	'Bergman Bertini Bertrand Besicovitch Besov Bethe Betti Beurling Bezout Bhabha Bhattacharyya Biot Birkhoff Birnbaum Bjerknes Blaschke Bogomolny Bonferroni',
	'Boole Borcherds Borsuk Bott Bourbaki Bousfield Boussinesq Brans Brascamp Brauer Bregman Breit Brewster Brezis Brieskorn Bruhat Brunn Buchberger Burnside Byzantine Cabibbo Callan Camassa Cameron',
	'Cantor Carleson Carlitz Carmichael Cartier Castelnuovo Catmull Cauchian Chapman Chaplygin Chevalley Choquet Christofides Clebsch Clausius Cobb Codazzi Coleman Collatz Connes Conway Cooley Corless',
	'Courant Cramer Cremona Cuntz Dehn Deligne Delannoy Delsarte Demazure Dempster Denjoy Deser Dicke Dixmier Dolbeault Donsker Doob Drude Duffing Duhamel Dunford Dvoretzky Dynkin Dyck Dzyaloshinskii Edmonds',
	'Efron Ehrenfest Einsteinian Engel Entscheidungsproblem Enriques Eratosthenes Erlang Everett Ewald Eyring Faddeev Faltings Farey Farkas Fatou Fefferman Feigenbaum Fick Fickian',
	'Fitzhugh FitzHugh Floer Floyd Fock Fontaine Fraenkel Fraunhofer Fredkin Frege Frenet Fresnel Freudenthal Friedel Friedrichs Froude Fubini Fuchs Fuchsian Fukaya Galerkin Galton Garside Gelfand Geminorum Gentzen Germain Gevrey',
	'Gini Glauber Gleason Goldstone Gordan Goursat Graham Granger Griess Grobner Groenewold Gronwall Grothendieck Grover Gruneisen Gumbel Gutzwiller Haag Haar Haken Halmos Hamming',
	'Hankel Harish Harnack Hartogs Hasse Heaviside Hellinger Helly Henon Herbrand Herglotz Heun Heyting Hirzebruch Hirota Hochschild Hoeffding Hofstadter Hooft Huffman Hugoniot Hurst Ito Iwasawa',
	'Jacobson Jacquet Jahn Janis Jaynes Jensen Johnson Jones Jordanian Kadanoff Kaluza Kalman Karhunen Karush Kasner Kauffman Kazhdan Keller Khintchine Kibble Kirby Kitaev Kleene Kleinian Kloosterman Kneser Knuth',
	'Kobayashi Kodaira Korteweg Kosterlitz Kramers Kraus Krein Kripke Krull Kruskal Kuhn Kullback Kummer Lanczos Landauer Langlands Larson Laughlin Laver Lefschetz Lehmer Leibler Leibniz Leibnizian Lenard Leray Leslie',
	'Levenshtein Levinson Lewy Lieb Lifshitz Likert Lindenstrauss Littlewood Lloyd Lohner Lorenz Lotka Lucas Luce Lusztig Macdonald Mackey Madelung Magnus Mahalanobis Mahler Malcev Manin Marangoni Margulis Marquardt',
	'Matsubara Mathieu Maupertuis Maurer Maxwellian Mayer Mayorana McKay McMullen Menger Mercator Michelson Mie Mirzakhani Mises Mittag Mobius Moivre Monge Montel Moran Mordell Morawetz Moriya Morita Morley Morrey Moyal',
	'Moufang Muckenhoupt Mumford Nagata Nagumo Nariai Nash Nernst Neron Neveu Nevanlinna Neyman Nijenhuis Nikodym Nusselt Oka Onsager Oppenheimer Orlicz Pade Paley Palais',
	'Pearson Peierls Peltier Perelman Perron Petersen Pfaff Picard Pillai Plackett Plancherel Pochhammer Pohozaev Poiseuille Polya Pomeranchuk Ponzi Popper Popperian Prigogine Prufer Puiseux Pythagoras Rademacher Ramanujan Randall Rankin Rao Rauch',
	'Redfield Reeb Regge Reidemeister Reissner Renyi Richardson Richtmyer Riesz Ritz Robertson Robinson Roche Rokhlin Rolle Rosen Rosenblatt Rossby Roth Ruelle Runge Russell Saffman Sagnac Sato Sard Schauder Scherk Schlesinger Schmidt Schnorr Schoenflies Schreier',
	'Schrieffer Schwartz Segal Segre Seidel Selmer Shamir Shockley Siegel Sinai Sinkhorn Skyrme Slater Slepian Smale Smarandache Snell Solovay Soergel Spearman Sperner Spitzer Stieltjes Stiefel Stinespring Strassen Suslin',
	'Susskind Sutherland Swinnerton Sylvester Szego Takagi Tamari Tarski Tate Thom Thouless Thue Thurston Thurstonian Tietze Titchmarsh Tomonaga Touchard Tsirelson Tutte Ulam Umklapp Varadhan Veneziano Viterbi Vitali Volterra Voronoi',
	'Walsh Wannier Waring Warshall Watson Weber Wedderburn Weisfeiler Weisskopf Wenzel Wess Whitney Whittaker Wien Wilcoxon Wishart Witt Wolff Woodin Wronskian Yao Yau Yoneda Yosida Zadeh Zagier Zariskian Zassenhaus Zermelo Zernike Ziv Zorn Zygmund Zumino Toffoli Solomonoff Chaitin Bellovin Diffie Hellman Rivest Elgamal ElGamal Paillier Merkle Feistel Lamport Paxos',
);

/** People of chemistry, the life sciences and medicine. */
const LIFE_SCIENCES = of(
	'Achilles Addison Adolfi Angelman Apgar Argyll Asperger Asch Atkins Barr Barrett Bartter Basedow Becker Beckwith Behcet Binet Boerhaave Bowen Bradford Braak Broca Brugada Buchner Budd Buerger Burkitt Cajal Canavan Carnegie Castleman Chagas Charcot Chiari Claisen Coombs Cori Cornell Cowden',
	'Coxiella Creutzfeldt Crohn Cushing Darwinism Diels Duchenne Dupuytren Ebbinghaus Ebstein Edinger Edwards Ehlers Eisenmenger Ekman Epstein Erb Eustachian Ewing Eysenck Fabry Fallot Fallopian Fanconi Feulgen Fontan Framingham Friedreich Friedel Fuchs Gaucher Geiger Giemsa Gilbert Gilles Glasgow Golgi Goodpasture Gordon',
	'Graafian Grignard Guillain Heimlich Henle Henoch Hirschsprung Hippocratic Hippocrates Hodgkin Hofmeister Horner Huntingtin Hutchinson Jacob Jungian Kaplan Kaposi Kawasaki Kennedy Kinsey Klinefelter Koch Korsakoff Krebs Kupffer Lamarck Lamarckian Landau Langerhans Leber Leigh Lesch Lewis Leydig Linnaean Linnaeus Loeys Lou Gehrig Lyme',
	'Malpighian Malthus Malthusian Haenszel Marburg Marfan Markush Meier Meckel Mendel Mendelian Meniere Menten Merkel Michaelis Minamata Monod Montgomery Mullerian Nissl Noonan Norwalk Paget Parkes Parkinsonian Parkinsonism Pasteur Pasteurella Pavlovian Peyer Piaget Piagetian Pompe Prader Purkinje Ramachandran Ranvier Raynaud Reiter Rett Reye Rorschach',
	'Sabin Salk Sanger Scarff Schistosoma Schwann Sertoli Skene Skinner Skinnerian Stanford Steinert Stroop Sturge Suzuki Sydenham Taq Sachs Tourette Trendelenburg Tukey Tyndall Valsalva Virchow Wallerian Watson Wechsler Wegener Weil Wernicke Whipple Willebrand Williams Willis Wilms Wittig Wolff Woodward Yerkes Zellweger Ziehl Zollinger Freud Freudian Jung Lacan Lacanian Bandura Maslow Milgram',
	'Nef Wnt Ewing Langendorff Vogt Koyanagi Harada Takotsubo Takayasu Legg Perthes Osgood Schlatter Peutz Jeghers Zenker Mallory Weiss Mobitz Wolfe Zika Ebola Nipah Hendra Hantaan Lassa Coxsackie Sendai Semliki Wuhan',
);

/** Genera of living and extinct beings, whose first letter is a capital in every style. */
const GENERA = of(
	'Acinetobacter Acropora Aedes Aegilops Agrobacterium Allium Anolis Anopheles Apis Aplysia Arabidopsis Archaeopteryx Artemisia Ascaris Aspergillus Australopithecus Avena Babesia Bacillus Bacteroides Bemisia Bifidobacterium Bombus Bombyx Bordetella Borrelia Bos Botrytis Brachypodium Brassica Brucella Burkholderia Caenorhabditis Campylobacter Candida Canis Capsicum',
	'Chlamydia Chlamydomonas Chlorella Ciona Clostridium Clostridioides Corynebacterium Cryptococcus Cryptosporidium Culex Cyprinus Danio Daphnia Dictyostelium Drosophila Echinococcus Emiliania Entamoeba Enterobacter Enterococcus Equus Erwinia Escherichia Eucalyptus Euglena Euphorbia Felis Francisella Fusarium Fusobacterium Gadus Gallus Gasterosteus Giardia Ginkgo Glossina Glycine',
	'Gossypium Haemophilus Helianthus Helicobacter Heliconius Hepatica Homo Hordeum Hydra Klebsiella Lactobacillus Lactococcus Latimeria Legionella Leishmania Leptospira Lepidium Listeria Lumbricus Macaca Magnaporthe Medicago Megaptera Mimulus Mus Musca Mycobacterium Mycoplasma Myotis Mytilus Nasonia Neanderthal Neandertal Neisseria Nematostella Neurospora Nicotiana Oncorhynchus Orchidaceae',
	'Oreochromis Oryza Oryzias Ostrea Ovis Panthera Papio Paramecium Penicillium Peromyscus Phanerochaete Phaseolus Physcomitrella Phytophthora Pichia Pieris Pinus Pisum Plasmodium Plesiosaurus Poecilia Populus Porphyromonas Prochlorococcus Prunus Pseudomonas Puccinia Quercus Rana Rattus Rhizobium Rhodobacter Rickettsia Saccharomyces Salmo Salmonella Schizosaccharomyces Serratia Shigella Silene',
	'Solanum Solenopsis Spodoptera Staphylococcus Streptococcus Streptomyces Strongyloides Strongylocentrotus Sus Symbiodinium Synechococcus Synechocystis Taeniopygia Tetrahymena Thermus Thunnus Toxoplasma Treponema Tribolium Trichoderma Trichomonas Triticum Trypanosoma Tyrannosaurus Ursus Ustilago Varroa Vibrio Vitis Wolbachia Xanthomonas Xenopus Yersinia Zea Zostera',
);

/** Ages of the Earth and of mankind. */
const PERIODS = of(
	'Anthropocene Archean Cambrian Carboniferous Cenozoic Cretaceous Devonian Ediacaran Eocene Gondwana Hadean Holocene Jurassic Mesozoic Miocene Mississippian Neogene Oligocene Ordovician Paleocene Paleogene Paleozoic Pangaea Permian Phanerozoic Pleistocene Pliocene Precambrian Proterozoic Quaternary Silurian Triassic',
	'Bronze-Age Edwardian Elizabethan Georgian Hellenistic Jacobean Meiji Mesolithic Neolithic Ottoman Palaeolithic Paleolithic Qing Renaissance Tudor Victorian Weimar Habsburg Byzantine Byzantium Mughal Safavid Abbasid Umayyad Mamluk Sasanian Achaemenid Anasazi Olmec Aksumite Bauhaus Enlightenment Reformation Holocaust Brexit',
);

/** Bodies, missions and instruments of astronomy; particles and machines. */
const SKY_AND_MACHINES = of(
	'Lyrae Tauri Scuti Centauri Cephei Eridani Ceti Cygni Orionis Ursae Majoris Aurigae Pictoris Draconis Leonis Virginis Bootis Cassiopeiae Andromedae Pegasi Aquarii Sagittarii Scorpii Velorum Carinae Crucis Tucanae Hydrae Persei Fornacis',
	'Amalthea Ariane Arecibo Aquila Arcturus Artemis Auriga BepiColombo Borexino Callisto Canis Capella Cassiopeia Ceres Chang’e Chandra Chandrayaan Charon Cepheus Comptel Cygnus Deimos Dione Enceladus Eridanus Eris Euclid Europa Fermilab Fornax Ganymede Geminga Gemini Giotto Hayabusa Herschel Hinode Hyades Hydra Hyperion Iapetus Io Juno Kepler Lyra',
	'Magellan Makemake MESSENGER Milagro Mimas Miranda Nereid Oberon Oort Ophiuchus Pegasus Perseus Perseids Philae Phobos Pleiades Ptolemy Puppis Rosetta Ryugu Bennu Scorpius Sirius Spica Taurus Tevatron Titan Titania Triton Ulysses Vega Vela Vesta Viking Vulcan Wolf-Rayet Rayet Ursa Planck Kamiokande Hyper-Kamiokande Super-Kamiokande IceCube Virgo KamLAND Landsat Sputnik Apollo',
	'Starlink Envisat Terra Insat Mars Martian Lunar-Prospector Tycho Brahe Hertzsprung Russell Chandrasekhar Salpeter Schechter Sersic Tully Faber Hoyle Zwicky Cepheid Cepheids Mira Herbig Haro Bok Trojan Trojans Kirkwood Poynting',
);

/** Languages, peoples and places that a general dictionary of American English lacks. */
const PLACES_AND_PEOPLES = of(
	'Aboriginal Afrikaans Ainu Akkadian Akan Amharic Andalusia Andean Andes Anatolia Anatolian Angolan Appalachian Arabian Aramaic Arunachal Assam Asturian Athenian Austronesian Aymara Azores Balinese Bangkok Bantu Barcelona Bavarian Benin Bhutan Bihar Bolivia Borneo Botswana Breton Burkina Cambodian Cameroon Cantabrian Catalonia Caucasian Caucasus Cherokee Chesapeake',
	'Colombian Congolese Coptic Corsican Cree Crete Cretan Crimea Croatian Cypriot Dakota Danubian Darfur Delhi Dravidian Dublin Dutch Ecuador Elamite Esperanto Eurasia Eurasian Faroe Fiji Flemish Fukushima Galapagos Galician Gaelic Ganges Geneva Gothic Guarani Guangdong Guatemalan Gujarati Gulf-Stream Hainan Hausa Hawaii Hawaiian Hokkaido Honduras Hubei Iberia Iberian Icelandic Igbo',
	'Indo Indonesian Inuit Inuktitut Ionian Iraqi Isfahan Istanbul Jakarta Jamaican Javanese Jerusalem Jharkhand Jordan Kalahari Karakoram Karnataka Kashmir Kashmiri Katrina Kerala Khmer Kinshasa Kruger Kuwait Kyoto Kyrgyz Ladino Lagos Lao Laos Latvia Lesotho Levantine Liberia Libya Lisbon Lithuania Lombardy Luxembourg Macedonian Madagascar Madrid Maharashtra Malagasy Malawi Maldives Maltese Manchuria',
	'Maasai Mandarin Maya Mayan Mekong Melanesia Melanesian Mesoamerica Mesoamerican Mesopotamia Mesopotamian Micronesia Mohawk Moldovan Montenegro Mozambique Myanmar Nahuatl Namibia Namibian Navajo Neapolitan Nepalese Nile Nordic Norse Occitan Odisha Ojibwe Okinawa Oromo Ossetian Pakistani Papua Papuan Pashto Patagonia Patagonian Phoenician Polynesia Polynesian Prussia Prussian Pyrenees Quechua',
	'Rajasthan Rhine Rohingya Romani Rwandan Sahara Saharan Sahel Sahelian Salish Sami Samoan Sardinia Sardinian Senegal Serengeti Shetland Shona Sicilian Sicily Sindhi Sinhala Sinhalese Slavonic Slovenia Sogdian Sri Sudan Sudanese Sumatra Sumatran Sumerian Surinam Swazi Tagalog Taiwan Tajik Tamil Tanzania Tanzanian Tasmania Tasmanian Tatar Tibet Tigrinya Togo Tuscan Tuscany Tyrolean Uighur Ugaritic Uralic Utah Uyghur',
	'Vedic Venetian Volga Wuhan Xhosa Xinjiang Yangtze Yemen Yiddish Yucatan Yukon Zambia Zambian Zealand Zimbabwe Serengeti Okavango Silesia Bohemia Bohemian Transylvania Chernobyl Sichuan Yunnan Guangzhou Shenzhen Beijing Tianjin Chongqing Hangzhou Nanjing Seville Valencia São Paulo Janeiro',
	'Aarhus Ardennes Aberfan Azeri Bahraini Bashkir Belarusian Belize Bologna Bosnian Bruges Busan Chad Chiapas Coimbra Cologne Connacht Cumbria Cusco Delft Derry Donbas Dundee Emirati Eswatini Faroese Galicia Gallipoli Galway Gothenburg Graz Grenfell Groningen Guernica Gwangju Homs Incheon Innsbruck Jersey Joseon Kansas Kathmandu Kharkiv Kolkata Kosovo Kyiv Lausanne Leinster Linz Lviv Madras Mainz Mapuche Mariupol Marikana Marseille Munster Namib Northumbria Okinawan Omani Padua Phoenix Porto Pune Qatari Rennes Ryukyuan Salzburg Shanghainese Siena Singaporean Slovene Sochi Soviet Srebrenica Tangier Tohoku Trier Turkmen Turku Uvalde',
);

/** Schools of thought, faiths, works. */
const HUMANITIES = of(
	'Adorno Aquinas Arendt Aristotelian Aristotelianism Augustinian Averroes Avicenna Barthes Benjaminian Bergson Beowulf Bhagavad Gita Bourdieu Buddha Buddhism Calvinist Cartesianism Cervantes Chaucer Christianity Confucian Confucianism Confucius Dante Daoism Daoist Deleuze Deleuzian Derrida Durkheimian Epicurean Euripides Faust Foucauldian Foucault Gadamer Goethe Gramsci Gramscian Habermas Habermasian Hegel Heidegger',
	'Heideggerian Hinduism Hobbes Hobbesian Homeric Horatian Humean Husserl Iliad Islam Islamist Jacobin Jain Jainism Joycean Judaism Judeo Kafka Kafkaesque Kierkegaard Koran Kuhnian Latour Leninist Lockean Lutheran Mahabharata Marx Marxian Marxism Merleau Methodist Miltonic Mormon Nietzsche Nietzschean Odyssey Orientalism Ovid Petrarch Petrarchan Platonism Plato Plutarch Popperian Protestant Protestantism Proust Puritan',
	'Qur’an Quaker Ramayana Rawls Rawlsian Rousseau Sapir Saussure Saussurean Schelling Schopenhauer Shiite Shinto Shia Sikh Socrates Sophocles Spinoza Spinozist Stoic Sufi Sufism Sunni Talmud Talmudic Tanakh Tao Taoist Thomist Torah Tractatus Upanishads Virgil Weberian Whorf Whorfian Wittgensteinian Zoroastrian Keynes Schumpeter Schumpeterian Hayek Ricardian Walrasian Pigouvian Pigovian Veblen Malthusian Engels Leontief',
	'Solow Samuelson Scholes Douglas Heckscher Ohlin Heston Fama Hicksian Marshallian Phillips Tobin Kuznets Coase Coasean Ramsey Lorenz Atkinson Banzhaf Vickrey Clarke Roth Lucas Barro Modigliani Sharpe Okun Baumol Balassa Cournot Bertrand Hotelling Tiebout Lindahl Mirrlees Akerlof Epstein Zin',
);

/** Products, firms and platforms that are no words of the language. */
const PRODUCTS = of(
	'Alibaba Amazon Anthropic Apache Arduino Atari Baidu Cisco Coq Coursera Datalog Deepfake-Detection Django Duolingo Eiffel Emacs Erlang Flickr GitHub Gmail Goodreads Grindr Hadoop Hololens Huawei IBM Intel Isabelle Jira Jupyter Keras Kickstarter Kotlin Kinect Kraken Lego Lua Matlab Mathematica Mathlib MediaWiki Megatron Mechanical-Turk Mozilla Netflix Nintendo Nvidia Ocaml Ollama',
	'Oculus Pandoc Parler Pinterest Pokemon Postgres Pthreads Quora Raspberry-Pi Roomba Samsung Siri Skype Snapchat Spotify Stata Stratego Tencent Tumblr Udacity Verilog Vimeo Waymo Waze WeChat Weibo WhatsApp Wikipedia Xbox Xeon Yahoo Youtube Zigbee Zoombombing Zotero Agda Hanabi Catan Othello Diplomacy-Game Montezuma Dota Doom-Eternal Alexa Cortana Fitbit Tesla Toyota Boeing Airbus Pfizer Moderna AstraZeneca Uber Walmart Zalando',
);

/** All of them. */
export const scienceNames = (): readonly string[] => [
	...EXACT_SCIENCES,
	...LIFE_SCIENCES,
	...GENERA,
	...PERIODS,
	...SKY_AND_MACHINES,
	...PLACES_AND_PEOPLES,
	...HUMANITIES,
	...PRODUCTS,
];
