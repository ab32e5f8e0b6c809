/** Entries in the documented shape of the tools that write `.bib` files; ours, with works of the public domain. */
export interface ToolFixture {
	readonly tool: string;
	readonly text: string;
	/** Each entry: key, csl type, title, first author's family, year, identifier, container. */
	readonly papers: readonly (readonly [
		key: string,
		type: string | null,
		title: string,
		family: string,
		year: string,
		id: string | null,
		venue: string | null,
	])[];
}

export const TOOLS: readonly ToolFixture[] = [
	{
		tool: 'Zotero BibTeX',
		text: `
@article{lovelace_sketch_1843,
	title = {Sketch of the {Analytical} {Engine}},
	volume = {3},
	copyright = {Public domain},
	issn = {0000-0000},
	url = {https://example.org/sketch},
	language = {en},
	number = {29},
	urldate = {2024-05-01},
	journal = {Scientific Memoirs},
	author = {Lovelace, Ada and Menabrea, L. F.},
	month = sep,
	year = {1843},
	note = {Number: 29},
	keywords = {engines, translation},
	pages = {666--731},
	file = {Full Text PDF:files/12/Lovelace - 1843 - Sketch.pdf:application/pdf;Snapshot:files/13/sketch.html:text/html},
}`,
		papers: [
			['lovelace_sketch_1843', 'article-journal', 'Sketch of the Analytical Engine', 'Lovelace', '1843', null, 'Scientific Memoirs'],
		],
	},
	{
		tool: 'Zotero BibTeX, a preprint',
		text: `@misc{vaswani_attention_2017,
	title = {Attention {Is} {All} {You} {Need}},
	url = {http://arxiv.org/abs/1706.03762},
	doi = {10.48550/arXiv.1706.03762},
	publisher = {arXiv},
	author = {Vaswani, Ashish and Shazeer, Noam},
	month = jun,
	year = {2017},
	note = {arXiv:1706.03762 [cs]},
	keywords = {Computer Science - Computation and Language},
}`,
		papers: [['vaswani_attention_2017', null, 'Attention Is All You Need', 'Vaswani', '2017', 'arXiv:1706.03762', null]],
	},
	{
		tool: 'Zotero BibLaTeX',
		text: `@inproceedings{turing1950,
	title = {Can a {{Machine}} Think},
	booktitle = {Proceedings of the {{Symposium}} on {{Machines}}},
	author = {Turing, A. M.},
	date = {1950-10},
	eprint = {2251299},
	eprinttype = {jstor},
	pages = {433--460},
	publisher = {{Oxford University Press}},
	location = {Oxford},
	urldate = {2024-01-02},
	langid = {english}
}`,
		papers: [['turing1950', 'paper-conference', 'Can a Machine Think', 'Turing', '1950', null, 'Proceedings of the Symposium on Machines']],
	},
	{
		tool: 'Better BibTeX',
		text: `@online{noether1918InvarianteVariationsprobleme,
  title = {Invariante {{Variationsprobleme}}},
  author = {family=Noether, given=Emmy},
  date = {1918-07-26},
  eprint = {physics/0503066},
  eprinttype = {arXiv},
  eprintclass = {physics},
  doi = {10.48550/arXiv.physics/0503066},
  url = {http://arxiv.org/abs/physics/0503066},
  pubstate = {prepublished},
  keywords = {Physics - History and Philosophy of Physics}
}`,
		papers: [
			['noether1918InvarianteVariationsprobleme', null, 'Invariante Variationsprobleme', 'Noether', '1918', 'arXiv:physics/0503066', null],
		],
	},
	{
		tool: 'JabRef',
		text: `% Encoding: UTF-8

@Article{Gauss1809,
  author       = {Carl Friedrich Gau{\\ss}},
  journal      = {Theoria {\\&} Motus},
  title        = {{\\"U}ber die Bewegung},
  year         = {1809},
  month        = {#may#},
  number       = {2},
  pages        = {1--20},
  groups       = {astronomy, motion},
  file         = {:gauss1809.pdf:PDF;desc:second\\:part.pdf:PDF},
  keywords     = {orbits},
  owner        = {me},
  priority     = {prio1},
  readstatus   = {skimmed},
  timestamp    = {2020-01-01},
  comment      = {Read again.},
}

@Comment{jabref-meta: databaseType:bibtex;}

@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:astronomy\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;
}`,
		papers: [['Gauss1809', 'article-journal', 'Über die Bewegung', 'Gauß', '1809', null, 'Theoria & Motus']],
	},
	{
		tool: 'Mendeley',
		text: `@article{Darwin1858,
abstract = {On the tendency of species.},
author = {Darwin, Charles and Wallace, Alfred},
doi = {10.1111/j.1096-3642.1858.tb02500.x},
file = {:Users/me/Papers/Darwin, Wallace - 1858 - On the Tendency.pdf:pdf},
issn = {03682935},
issue = {9},
journal = {Journal of the Proceedings of the Linnean Society},
mendeley-groups = {evolution},
mendeley-tags = {species},
pages = {45--62},
title = {{On the Tendency of Species to form Varieties}},
volume = {3},
year = {1858}
}
@web_page{Engine2020, title = {The engine}, author = {Babbage, Charles}, year = {2020}, url = {https://example.org/engine}}
@book_section{Part2021, title = {A part}, author = {Babbage, Charles}, booktitle = {The whole}, year = {2021}, city = {London}}`,
		papers: [
			[
				'Darwin1858',
				'article-journal',
				'On the Tendency of Species to form Varieties',
				'Darwin',
				'1858',
				'doi:10.1111/j.1096-3642.1858.tb02500.x',
				'Journal of the Proceedings of the Linnean Society',
			],
			['Engine2020', 'webpage', 'The engine', 'Babbage', '2020', null, null],
			['Part2021', 'chapter', 'A part', 'Babbage', '2021', null, 'The whole'],
		],
	},
	{
		tool: 'EndNote',
		text: `@article{,
   author = {Curie, M. and Curie, P.},
   title = {Sur une substance nouvelle radio-active},
   journal = {Comptes rendus},
   volume = {127},
   pages = {175-178},
   note = {Cited By :12},
   ISSN = {0001-4036},
   year = {1898},
   type = {Journal Article}
}`,
		papers: [['', 'article-journal', 'Sur une substance nouvelle radio-active', 'Curie', '1898', null, 'Comptes rendus']],
	},
	{
		tool: 'DBLP, standard',
		text: `@inproceedings{DBLP:conf/nips/VaswaniSPUJGKP17,
  author       = {Ashish Vaswani and
                  Noam Shazeer},
  editor       = {Isabelle Guyon and
                  Ulrike von Luxburg},
  title        = {Attention is All you Need},
  booktitle    = {Advances in Neural Information Processing Systems 30},
  pages        = {5998--6008},
  year         = {2017},
  url          = {https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html},
  timestamp    = {Thu, 21 Jan 2021 15:15:21 +0100},
  biburl       = {https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}`,
		papers: [
			[
				'DBLP:conf/nips/VaswaniSPUJGKP17',
				'paper-conference',
				'Attention is All you Need',
				'Vaswani',
				'2017',
				null,
				'Advances in Neural Information Processing Systems 30',
			],
		],
	},
	{
		tool: 'DBLP, condensed, of CoRR',
		text: `@article{DBLP:journals/corr/abs-1810-04805,
  author       = {Jacob Devlin and Ming{-}Wei Chang},
  title        = {{BERT:} Pre-training of Deep Bidirectional Transformers},
  journal      = {CoRR},
  volume       = {abs/1810.04805},
  year         = {2018}
}`,
		papers: [
			[
				'DBLP:journals/corr/abs-1810-04805',
				null,
				'BERT: Pre-training of Deep Bidirectional Transformers',
				'Devlin',
				'2018',
				'arXiv:1810.04805',
				null,
			],
		],
	},
	{
		tool: 'ADS',
		text: `@ARTICLE{1929PNAS...15..168H,
       author = {{Hubble}, Edwin},
        title = "{A Relation between Distance and Radial Velocity among Extra-Galactic Nebulae}",
      journal = {\\mnras},
         year = 1929,
        month = mar,
       volume = {15},
       number = {3},
        pages = {168-173},
          doi = {10.1073/pnas.15.3.168},
       adsurl = {https://ui.adsabs.harvard.edu/abs/1929PNAS...15..168H},
      adsnote = {Provided by the SAO/NASA Astrophysics Data System}
}`,
		papers: [
			[
				'1929PNAS...15..168H',
				'article-journal',
				'A Relation between Distance and Radial Velocity among Extra-Galactic Nebulae',
				'Hubble',
				'1929',
				'doi:10.1073/pnas.15.3.168',
				'Monthly Notices of the Royal Astronomical Society',
			],
		],
	},
	{
		tool: 'INSPIRE',
		text: `@article{Maldacena:1997re,
    author = "Maldacena, Juan Martin",
    title = "{The Large $N$ limit of superconformal field theories and supergravity}",
    eprint = "hep-th/9711200",
    archivePrefix = "arXiv",
    reportNumber = "HUTP-97-A097",
    doi = "10.4310/ATMP.1998.v2.n2.a1",
    journal = "Adv. Theor. Math. Phys.",
    volume = "2",
    pages = "231--252",
    year = "1998"
}`,
		papers: [
			[
				'Maldacena:1997re',
				'article-journal',
				'The Large $N$ limit of superconformal field theories and supergravity',
				'Maldacena',
				'1998',
				'arXiv:hep-th/9711200',
				'Adv. Theor. Math. Phys.',
			],
		],
	},
	{
		tool: 'Google Scholar',
		text: `@article{shannon1948mathematical,
  title={A mathematical theory of communication},
  author={Shannon, Claude Elwood},
  journal={The Bell system technical journal},
  volume={27},
  number={3},
  pages={379--423},
  year={1948},
  publisher={Nokia Bell Labs}
}`,
		papers: [
			[
				'shannon1948mathematical',
				'article-journal',
				'A mathematical theory of communication',
				'Shannon',
				'1948',
				null,
				'The Bell system technical journal',
			],
		],
	},
	{
		tool: 'ACL Anthology',
		text: `@inproceedings{devlin-etal-2019-bert,
    title = "{BERT}: Pre-training of Deep Bidirectional Transformers",
    author = "Devlin, Jacob  and
      Chang, Ming-Wei",
    editor = "Burstein, Jill",
    booktitle = "Proceedings of the 2019 Conference",
    month = jun,
    year = "2019",
    address = "Minneapolis, Minnesota",
    publisher = "Association for Computational Linguistics",
    url = "https://aclanthology.org/N19-1423/",
    doi = "10.18653/v1/N19-1423",
    pages = "4171--4186"
}`,
		papers: [
			[
				'devlin-etal-2019-bert',
				'paper-conference',
				'BERT: Pre-training of Deep Bidirectional Transformers',
				'Devlin',
				'2019',
				'doi:10.18653/v1/N19-1423',
				'Proceedings of the 2019 Conference',
			],
		],
	},
	{
		tool: 'Papers',
		text: `@article{Mendel:1866aa,
author = {Mendel, Gregor},
title = {{Versuche {\\"u}ber Pflanzen-Hybriden}},
journal = {Verhandlungen},
year = {1866},
volume = {4},
pages = {3--47},
rating = {4},
date-added = {2012-03-02T10:00:00GMT},
local-url = {file://localhost/Users/me/Papers/Mendel.pdf},
uri = {papers3://publication/uuid/0}
}`,
		papers: [['Mendel:1866aa', 'article-journal', 'Versuche über Pflanzen-Hybriden', 'Mendel', '1866', null, 'Verhandlungen']],
	},
	{
		tool: 'BibDesk',
		text: `%% This BibTeX bibliography file was created using BibDesk.
%% Saved with string encoding Unicode (UTF-8)

@string{jfm = {Journal of Fluid Mechanics}}

@incollection{reynolds:1883,
	author = {Osborne Reynolds},
	booktitle = {Papers on {Mechanical} Subjects},
	crossref = {papers:book},
	date-added = {2010-01-01 00:00:00 +0000},
	title = {An experimental investigation},
	year = {1883},
	bdsk-url-1 = {https://doi.org/10.1098/rstl.1883.0029}}

@book{papers:book,
	editor = {Osborne Reynolds},
	publisher = {Cambridge University Press},
	title = {Papers on Mechanical Subjects},
	year = {1901}}

@comment{BibDesk Static Groups{<?xml version="1.0"?><plist><array/></plist>}}`,
		papers: [
			[
				'reynolds:1883',
				'chapter',
				'An experimental investigation',
				'Reynolds',
				'1883',
				'doi:10.1098/rstl.1883.0029',
				'Papers on Mechanical Subjects',
			],
			['papers:book', 'book', 'Papers on Mechanical Subjects', '', '1901', null, null],
		],
	},
	{
		tool: 'biblatex by hand, with xdata, sets and EDTF',
		text: `@xdata{cup, publisher = {Cambridge University Press}, location = {Cambridge}}
@book{newton, author = {Newton, Isaac}, title = {Principia}, subtitle = {Naturalis Mathematica}, date = {1687-07-05/1687-08}, xdata = {cup}}
@thesis{euler, author = {Euler, Leonhard}, title = {De Sono}, type = {phdthesis}, institution = {Universität Basel}, date = {1727~}}
@article{riemann, author = {Riemann, Bernhard}, title = {Is It So?}, subtitle = {An Answer}, journaltitle = {Monatsberichte}, journalsubtitle = {Berlin}, date = {1859-21}, issue = {Nov}}`,
		papers: [
			['cup', 'document', '', '', '', null, null],
			['newton', 'book', 'Principia: Naturalis Mathematica', 'Newton', '1687', null, null],
			['euler', 'thesis', 'De Sono', 'Euler', '1727', null, null],
			['riemann', 'article-journal', 'Is It So? An Answer', 'Riemann', '1859', null, 'Monatsberichte: Berlin'],
		],
	},
	{
		tool: 'Crossref, one line',
		text: `@article{Sommerfeld_1916, title={Zur Quantentheorie der Spektrallinien}, volume={356}, ISSN={0003-3804}, url={http://dx.doi.org/10.1002/andp.19163561702}, DOI={10.1002/andp.19163561702}, number={17}, journal={Annalen der Physik}, publisher={Wiley}, author={Sommerfeld, A.}, year={1916}, month=jan, pages={1–94} }`,
		papers: [
			[
				'Sommerfeld_1916',
				'article-journal',
				'Zur Quantentheorie der Spektrallinien',
				'Sommerfeld',
				'1916',
				'doi:10.1002/andp.19163561702',
				'Annalen der Physik',
			],
		],
	},
	{
		tool: 'Qiqqa and calibre',
		text: `@article{hilbert1902
, author = {David Hilbert}
, title = {Mathematical problems}
, journal = {Bulletin}
, year = {1902}
, tags = {problems;mathematics}
}
@book{ bolzano1851,
	author = {Bolzano, Bernard},
	title = {Paradoxien des Unendlichen},
	publisher = {Reclam},
	year = {1851},
	month = {01},
	tags = {infinity, sets},
	calibreid = {7}
}`,
		papers: [
			['hilbert1902', 'article-journal', 'Mathematical problems', 'Hilbert', '1902', null, 'Bulletin'],
			['bolzano1851', 'book', 'Paradoxien des Unendlichen', 'Bolzano', '1851', null, null],
		],
	},
	{
		tool: 'names by BibTeX’s manual',
		text: `@misc{n1, title={One}, year=1900, author={Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin}}
@misc{n2, title={Two}, year=1900, author={{World Health Organization} and others}}
@misc{n3, title={Three}, year=1900, author={King, Jr., Martin Luther}}
@misc{n4, title={Four}, year=1900, author={{\\L}ukasiewicz, Jan AND Tarski, Alfred}}
@misc{n5, title={Five}, year=1900, author={Ludwig van Beethoven}}`,
		papers: [
			['n1', 'document', 'One', 'de la Vallée Poussin', '1900', null, null],
			['n2', 'document', 'Two', 'World Health Organization', '1900', null, null],
			['n3', 'document', 'Three', 'King', '1900', null, null],
			['n4', 'document', 'Four', 'Łukasiewicz', '1900', null, null],
			['n5', 'document', 'Five', 'van Beethoven', '1900', null, null],
		],
	},
];
