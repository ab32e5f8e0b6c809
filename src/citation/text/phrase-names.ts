/* Facts, collected by hand. */

/** Names of several words, one of which at least is an ordinary word. Words in small letters here stay so. */
export const phraseNames = (): readonly string[] => PHRASES;

const PHRASES: readonly string[] =
	// geography
	(
		'Las Vegas|New York|New Zealand|New England|New Guinea|New Jersey|New Mexico|New Orleans|New Delhi|New Hampshire|New South Wales|New Caledonia|Hong Kong|San Francisco|San Diego|Los Angeles|Silicon Valley|' +
		'South Africa|South African|South Korea|South Korean|North Korea|North America|North American|South America|South American|Latin America|Latin American|Central America|Central Asia|Middle East|Middle Eastern|Far East|Near East|' +
		'Sri Lanka|Saudi Arabia|Costa Rica|Puerto Rico|Tel Aviv|Abu Dhabi|United States|United Kingdom|United Arab Emirates|European Union|United Nations|Ivory Coast|Gold Coast|Cape Town|Cape Verde|Sierra Leone|Burkina Faso|' +
		'East India Company|Daya Bay|Gran Sasso|Black Sea|Red Sea|Dead Sea|Yellow Sea|Yellow River|North Sea|Great Barrier Reef|Great Plains|Great Lakes|Great Basin|Rocky Mountains|Grand Canyon|Death Valley|Rift Valley|Great Rift Valley|Gulf Stream|Silk Road|Mount Everest|Southern Ocean|Arctic Ocean|' +
		'Northern Hemisphere|Southern Hemisphere|Global South|Global North|West Bank|West Indies|East Indies|Rio de Janeiro|Tamil Nadu|Uttar Pradesh|Salt Lake City|St. Petersburg|St. Louis|Easter Island|Falkland Islands|Eastern Europe|Western Europe|Central and Eastern Europe|' +
		// sky
		'Milky Way|Big Bang|Large Hadron Collider|Large Magellanic Cloud|Small Magellanic Cloud|Magellanic Clouds|Local Group|Crab Nebula|Crab Pulsar|Event Horizon Telescope|Dark Energy Survey|Dark Energy Camera|Very Large Telescope|Very Large Array|' +
		'Jet Propulsion Laboratory|Advanced Photon Source|Square Kilometre Array|Square Kilometer Array|South Pole Telescope|Sloan Digital Sky Survey|Baryon Oscillation Spectroscopic Survey|Large Synoptic Survey Telescope|Legacy Survey of Space and Time|Nancy Grace Roman Space Telescope|Extremely Large Telescope|' +
		'Fermi Large Area Telescope|Large Area Telescope|International Space Station|Parker Solar Probe|Solar Dynamics Observatory|Solar Orbiter|Great Red Spot|Kuiper Belt|Oort Cloud|Monoceros Ring|Galactic Center|Galactic Centre|Relativistic Heavy Ion Collider|International Linear Collider|' +
		// states, law, history
		'World War|First World War|Second World War|World War One|World War Two|Cold War|Civil War|Great War|Great Depression|Great Recession|Black Death|Middle Ages|Industrial Revolution|Supreme Court|Common Agricultural Policy|Belt and Road Initiative|Belt and Road|White House|Federal Reserve|European Central Bank|World Bank|' +
		'International Monetary Fund|World Trade Organization|World Health Organization|World Wide Web|European Commission|European Parliament|European Court of Human Rights|Universal Declaration|House of Commons|House of Representatives|House of Lords|Paris Agreement|Kyoto Protocol|New Deal|Green New Deal|Arab Spring|' +
		'Magna Carta|Bretton Woods|Clean Air Act|Affordable Care Act|Voting Rights Act|Black Lives Matter|Holy Roman Empire|Ancien Régime|Old Testament|New Testament|Hebrew Bible|Dead Sea Scrolls|Olympic Games|Nobel Prize|Nobel Peace Prize|Fields Medal|Wall Street|Treaty of Versailles|Boy Scouts|Red Cross|' +
		'Early Cretaceous|Late Cretaceous|Early Jurassic|Late Jurassic|Middle Jurassic|Early Triassic|Late Triassic|Late Pleistocene|Middle Pleistocene|Early Pleistocene|Early Miocene|Middle Miocene|Late Miocene|Late Ordovician|Late Devonian|Early Cambrian|Last Glacial Maximum|Little Ice Age|Bronze Age|Iron Age|Stone Age|' +
		'Younger Dryas|Medieval Warm Period|Great Oxidation Event|African American|African Americans|Native American|Native Americans|Asian American|Asian Americans|American Indian|American Indians|Pacific Islander|Pacific Islanders|Old English|Middle English|Old Norse|Old High German|Classical Arabic|' +
		// bodies, studies, scales of medicine and psychology
		"Women's Health Initiative|Women’s Health Initiative|Nurses' Health Study|Nurses’ Health Study|Framingham Heart Study|Global Burden of Disease|Human Genome Project|Human Connectome Project|Human Brain Project|Human Cell Atlas|Cancer Genome Atlas|Gene Ontology|UK Biobank|Medical Research Council|" +
		'National Health Service|National Institutes of Health|National Science Foundation|National Academy of Sciences|Food and Drug Administration|Centers for Disease Control|Veterans Affairs|Veterans Health Administration|American Heart Association|American Medical Association|American Psychiatric Association|American Psychological Association|Mayo Clinic|' +
		'Mini-Mental State Examination|Beck Depression Inventory|Hamilton Rating Scale|Hamilton Depression Rating Scale|Glasgow Coma Scale|Montreal Cognitive Assessment|Big Five|Five Factor Model|Minnesota Multiphasic Personality Inventory|Wechsler Adult Intelligence Scale|Wechsler Intelligence Scale|Patient Health Questionnaire|Apgar Score|' +
		// works
		"Heart of Darkness|Plato's Republic|Plato’s Republic|Critique of Pure Reason|Critique of Judgment|Divine Comedy|Origin of Species|Wealth of Nations|Don Quixote|Paradise Lost|Moby Dick|Canterbury Tales|Pride and Prejudice|Jane Eyre|Great Gatsby|Toni Morrison's Beloved|Toni Morrison’s Beloved|" +
		'New York Times|Don Juan|Don Giovanni|La Mancha|Lightning Network|Mid-Atlantic Ridge|San Andreas Fault|Good Friday|Book of Genesis|Book of Job|United States Constitution|European Court of Justice|May Day|Labor Day|Labour Day|Christmas Carol|Judith Butler|Cooper pair|Cooper pairs|Wi-Fi|Playing Doom|Lancet Commission|Black Panther Party|Board of Education|GitHub Copilot|Microsoft Copilot|Unreal Engine|Shroud of Turin|Washington Post|Game of Life|I Ching|Diagnostic and Statistical Manual of Mental Disorders|Star Wars|Star Trek|Harry Potter|Lord of the Rings|Arabian Nights|Phenomenology of Spirit|Being and Time|Philosophical Investigations|Principia Mathematica|Game of Thrones|Nicomachean Ethics|Summa Theologiae|' +
		// products and projects
		'Stack Overflow|Stack Exchange|Hugging Face|Mechanical Turk|Google Scholar|Google Play|Google Earth|Google Trends|Google Translate|Semantic Scholar|Semantic Web|Apache Spark|Apache Flink|App Store|Raspberry Pi|Game Boy|Dark Souls|Le Monde|Der Spiegel|Open Street Map|Creative Commons|Visual Studio|Microsoft Word|' +
		"Microsoft Excel|Amazon Web Services|Web of Science|Common Crawl|Penn Treebank|Universal Dependencies|Abstract Meaning Representation|Second Life|World of Warcraft|Rubik's Cube|Rubik’s Cube|Candy Crush|Facebook Messenger|Internet Archive|" +
		// mathematics and physics
		'Monte Carlo|Lie algebra|Lie algebras|Lie group|Lie groups|Lie superalgebra|Lie superalgebras|Lie bracket|Lie theory|Lie algebroid|Lie algebroids|Lie groupoid|Lie groupoids|Lie derivative|Lie symmetry|Lie symmetries|Lie point|Lie bialgebra|Lie bialgebras|Lie type|Young diagram|Young diagrams|Young tableaux|Young tableau|' +
		"Fermat's Last Theorem|Fermat’s Last Theorem|" +
		'Gravity Probe B|Old Church Slavonic|Middle High German|Middle Low German|Church encoding|Church numerals|van der Waals|Van der Waals|De Sitter|de Sitter|de Rham|De Rham|El Niño|La Niña|Nova Geminorum|Laplace transform|Birch and Swinnerton|American Sign Language|British Sign Language|London Stock Exchange|New York Stock Exchange|Soviet Union|Frankfurt School|Old Kingdom|Middle Kingdom|New Kingdom|Chicago School|Telescope Array|Mars Reconnaissance Orbiter|Lunar Reconnaissance Orbiter|Mars Science Laboratory|Mars Global Surveyor|Mars Express|Hubble Deep Field|Hubble Ultra Deep Field|Very Long Baseline Array|Cosmic Background Explorer|Transiting Exoplanet Survey Satellite|Zwicky Transient Facility|Green Bank Telescope|Cherenkov Telescope Array|Atacama Large Millimeter Array|Fermi Gamma-Ray Space Telescope|Hubble Space Telescope|RR Lyrae|T Tauri|Anglo-Saxon Chronicle|French Resistance|American Dream|South Side|Nova Scotia|Prince Edward Island|Monty Hall|Standard Model Effective Field Theory'
	).split('|');

/** What befalls towns: of one whose name is a word, as in `the Flint Water Crisis`. The first tells such a row. */
const OF_TOWNS =
	'county|residents?(?= )|(?:[^ ]+ )?(?:crisis|disaster|massacre|riots?|uprising|bombings?|shootings?|earthquake|floods?|strike|police)(?= )';

/** Words that are common ones unless one of these follows, the next word or the next two: `Hall Effect`, `Bell State`. */
export const BEFORE: Readonly<Record<string, string>> = {
	...Object.fromEntries(['Bath', 'Boulder', 'Buffalo', 'Cork', 'Flint', 'Providence', 'Watts'].map((town) => [town, OF_TOWNS])),
	...Object.fromEntries(['Mobile', 'Nice', 'Orange', 'Paradise', 'Reading', 'Split'].map((town) => [town, 'county|bay(?= )|gaol'])),
	Arrow: 'impossibility',
	Baker: 'campbell|map|transform',
	Bell: 'inequalit|state|test|nonlocal|theorem|pair|violation|experiment|measurement|labs|scenario|polynomial|number|correlation|basis|diagonal|operator|sampling|curve',
	Berry: 'phase|curvature|connection|dipole|esseen',
	Bonnet: 'theorem|pair|surface',
	Born: 'rule|approximation|series|oppenheimer|infeld|haag|cross|solid|machine|effective|iteration|inversion',
	Burgers: 'equation|vector|turbulence|hierarchy|vortex|model|system|type|circuit',
	Chow: 'group|ring|motive|variet|form|quotient|polytope|test',
	Cotton: 'tensor|flow|gravity',
	Down: 'syndrome',
	Excel: 'spreadsheet|file|macro|add|formula|sheet',
	Falcon: 'heavy|9|telescope',
	Feller: 'process|semigroup|property|markov|diffusion',
	Fisher:
		'information|matrix|metric|rao|discriminant|linear|kpp|forecast|zero|market|vector|score|kernel|exact|scoring|equation|wave|model|geometry|divergence|shape|kolmogorov|consisten|transformation|hartwig',
	Gale: 'shapley|stewart|duality|crater|transform|evenness',
	Gram: 'matri|schmidt|negative|positive|stain|determinant|charlier|spectrahedr|variable',
	Green:
		'function|operator|kernel|kubo|ampt|schwarz|tao|relation|current|measure|formula|matri|naghdi|gauss|strain|tensor|theorem|ring|correspondence|deal',
	Gross: 'pitaevskii|neveu|zagier|llewellyn|witten|sobolev|stark|siebert|oguiso|hopkins|kohnen',
	Hall: 'effect|conduct|resist|state|system|algebra|viscosity|fluid|liquid|plateau|bar|transport|thruster|response|current|insulator|droplet|edge|angle|sensor|mobility|polynomial|littlewood|subgroup|mhd|coefficient|drift|regime|phase|physics|transition|ferromagnet|bilayer|quasi|magneto|littlewood|voltage|probe|theorem|parameter|number',
	Hardy:
		'space|littlewood|inequalit|operator|weinberg|class|algebra|ramanujan|paradox|cross|sobolev|type|field|spaces|potential|z|nonlocal',
	Hill: 'coefficient|equation|function|estimator|stability|sphere|radius|operator|determinant|kinetics|repression|robertson|type|number|problem|plot|discriminant|cipher|approximation',
	Horn: 'clause|formula|theor|problem|inequalit|sat|function|logic|conjecture|schunck|fragment|antenna pattern',
	Householder: 'transform|reflect|matri|qr|method|tridiag',
	Jack: 'polynomial|function|symmetric|superpolynomial|measure|deformation|parameter|character|deformed',
	Jeans: 'mass|length|instabilit|escape|equation|model|analysis|criterion|anisotropic|theorem|modeling|modelling|scale|unstable|swindle',
	Killing:
		'vector|field|form|horizon|tensor|spinor|equation|yano|symmetr|superalgebra|metric|orbit|gravit|initial|magnetic|submersion|flow|operator|reduct|surface|algebra|spinors|time',
	Lasso: 'regression|penalt|estimator|selection|type|path|problem|screening',
	Llama: '2|3|guard|4|model|scout',
	Lie: 'sphere|triple|algebraic|bialgebr|conformal|color|trotter|superalgebraic|infinity|poisson|ideal|transform|backlund|series|bracket|coalgebra|operad|nilpotent|symmetric|rinehart|polynomial|element|hamilton|subalgebra|derivation|ring|module|integrator|foliat|structure|homomorphism|equation|commutator|product|supergroup|coset|isomorphism|2|3|pseudogroup|sub|integrat|centralizer|centrali|n|solvable|graph|spheres|stack|admissible|antialgebra',
	Mantel: 'test|haenszel|theorem',
	Metropolis: 'hastings|algorithm|within|adjusted|sampl|monte|light|type|coupled|update|chain|rule',
	Mills: 'ratio|theory|field|equation|model|action|connection|instanton|gradient',
	Ore: 'extension|domain|polynomial|localization|condition|algebra|theorem|type|conjecture',
	Pap: 'smear|test|screening',
	Pick: 'theorem|interpolation|function|disease|matri|problem',
	Plateau: "problem|'s|border|rayleigh",
	Post: 'correspondence|algebra|lie|widder',
	Radon: 'transform|nikodym|measures?(?= )|inver|hurwitz|domain',
	Robin: 'boundary|condition|problem|laplacian|eigenvalue|type|function|constant|boundar|inequalit',
	Romantic: 'poet|literature|era|music|period|composer',
	Southern: 'blot',
	Stark: 'effect|shift|conjecture|broadening|map|unit|decelerat|ladder|localiz|splitting|state|tuning|spectr|heegner|resonance|many',
	Swift: 'hohenberg|observat|xrt|bat|satellite|mission|uvot|gamma|j|telescope|x-ray|grb|long|burst|catalog|language|programs|compiler',
	Tits: 'building|alternative|system|group|index|construction|cone|form|satake|boundar|core|algebra',
	Turner: 'syndrome',
	Apple: 'devices?(?= )|watch|silicon|health|inc|app store|m1|pay(?= )',
	Notch: 'signal|pathway|receptor|ligand|1|2|3|target',
	Hedgehog: 'signal|pathway|ligand|target',
	Hippo: 'signal|pathway',
	Toll: 'signal|pathway|receptor',
	Euro: 'area|zone',
	Holm: 'bonferroni',
	Cope: 'rearrangement',
	Heck: 'reaction|coupling',
	Windows:
		'10|11|7|8|95|98|xp|nt|vista|operating|os|registry|kernel|phone|api|server|malware|platform|executable|system|pe|event|driver|subsystem|user|defender|desktop|environment',
	Wick: 'rotation|theorem|product|polynomial|order|contraction|renormali|square|rotated|power|malliavin|quantization|type|calculus|symbol|formula|expansion',
	Wolf: 'prize|rayet|number|sunspot',
	Ruby: 'programming|language|on',
	Scratch: 'programming|project|language|program|jr',
	Rust: 'programming|program|language|compiler|code|unsafe|librar|crate|project|standard|ownership|borrow|type|developer|binar|verification',
	Tor: 'network|browser|hidden|relay|onion|traffic|anonymity|user|circuit|functor',
	Whisper: 'model|asr|large|speech',
	Mercury: "'s|’s|orbit|transit|planetary|laser|surface planet|exosphere|magnetosphere",
	Petersen: 'graph|coloring',
	Tang: 'dynasty|china|poetry|poem|dynast',
	Song: 'dynasty|china|dynast',
	Ming: 'dynasty|china|dynast|loyalis',
	Qin: 'dynasty',
	Han: 'dynasty|chinese',
	Stern: 'gerlach|review|layer|volmer|brocot',
	Pan: 'genus|troglodytes|paniscus',
	Wheeler: 'dewitt|feynman|de',
	Wolfram: 'language|alpha|mathematica|syndrome',
	Potter: 'syndrome|sequence',
	Pioneer: 'anomaly|10|11|spacecraft|venus',
	Voyager: '1|2|spacecraft|mission|data|interstellar',
	Sentinel: '1|2|3|5p|satellite|imagery|data',
	Dawn: 'spacecraft|mission|at',
	Insight: 'lander|mission',
	Mariner: '9|10|spacecraft',
	Messier: 'object|catalog|31|33|51|81|82|87|101',
	Summit: 'supercomputer',
	Frontier: 'supercomputer',
	Telegram: 'channel|group|messag|chat|bot|app',
	Stata: 'command|module',
	Omicron: 'variant|wave|sublineage|ba|infection|subvariant|outbreak|spike',
	Delta: 'variant|wave|outbreak',
	Gulf: 'war|stream|coast|states|countries',
	Rift: 'valley',
};

/** Words whose possessive is no name: `today's`, where `Shor's` is one. */
export const commonPossessors = (): readonly string[] =>
	(
		'kernel economy market industry economist consumer household owner victim user’s crowd author hitchhiker nurse teen adolescent infant baby boy girl lion wolf bat bee ant whale horse mouse rat tiger frog fish tree plant flower leaf ocean sea river forest farmer worker voter leader member people enemy friend lover wife husband daughter son brother sister grandmother uncle nobody else somebody anybody pilot ' +
		'library program compiler browser server client team group army church court crown club hospital school university museum bank president emperor pope tyrant slave hero villain monster giant fool stranger traveler traveller planet comet galaxy universe winter summer spring autumn moment minute ' +
		'it that this what who where there here how let world today tomorrow yesterday nature one other another everyone someone nobody people person child children man men woman women human humans machine agent robot ' +
		'user student teacher learner reader writer author researcher scientist engineer developer programmer beginner novice expert practitioner patient doctor physician clinician consumer customer buyer seller ' +
		'worker player driver designer artist editor reviewer speaker listener observer oracle adversary attacker defender judge jury citizen city country nation state government company firm society community family parent mother father ' +
		'brain mind body eye heart cell model system network data computer bird snake dragon devil god king queen prisoner gambler master poor rich earth sun moon star universe day night week month year century layman dog cat'
	).split(' ');

/** Words that stand before a designation: `Type Ia`, `Vitamin A`, `Part I`. */
export const designated = (): readonly string[] =>
	(
		'type types class phase group grade stage part parts vitamin vitamins hepatitis influenza category mode model level complex factor protein cohort appendix section chapter volume figure table axiom ' +
		'sample region zone population wave band problem schedule article system version experiment trial immunoglobulin apolipoprotein lipoprotein haemophilia hemophilia streptococcus botulinum toxin ' +
		'photosystem angiotensin collagen plan series title book act scenario case serotype subtype site ring receptor coenzyme cyclosporin calcineurin bacterioferritin concanavalin sagittarius proposition'
	).split(' ');
