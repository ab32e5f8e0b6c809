/** Titles all in capitals say nothing by them: they are read as title case, and then as any title. */
import { sentenceCase } from '../../../src/citation/text/sentence-case';

test.each([
	['THE JAMES WEBB SPACE TELESCOPE: THE FIRST RESULTS', 'The James Webb Space Telescope: The first results'],
	['SCHRÖDINGER OPERATORS ON GRAPHS, PART IV', 'Schrödinger operators on graphs, part IV'],
	["ON EINSTEIN'S THEORY OF GRAVITATION", "On Einstein's theory of gravitation"],
	['A STUDY OF THE DNA OF MICE', 'A study of the DNA of mice'],
	['WHY DO WE AGE? THE CASE OF MICE', 'Why do we age? The case of mice'],
	['CARBON-14 AND HIV-1 IN SOUTH AFRICA', 'Carbon-14 and HIV-1 in South Africa'],
	['HEPATITIS B VIRUS AND VITAMIN D', 'Hepatitis B virus and vitamin D'],
	['THE WORLD OF THE U.S. NAVY', 'The world of the U.S. navy'],
	['ÜBER DIE THEORIE DER ELEKTRONEN', 'Über die Theorie der Elektronen'],
	['DARK MATTER', 'Dark matter'],
	['BERT AND GPT', 'BERT AND GPT'],
	['GPT-4', 'GPT-4'],
])('%s', (title, shown) => expect(sentenceCase(title)).toBe(shown));

test.each([
	['U.S. Foreign Policy in the 1990s', 'U.S. foreign policy in the 1990s'],
	['The Legacy of Roe v. Wade', 'The legacy of Roe v. Wade'],
	['The Bank of England’s Monetary Policy', 'The Bank of England’s monetary policy'],
	['On the P versus NP Problem', 'On the P versus NP problem'],
	['The Wnt/β-Catenin Pathway', 'The Wnt/β-catenin pathway'],
	['α-Decay of Heavy Nuclei', 'α-decay of heavy nuclei'],
	['Growth of In$_2$Se$_3$ and $^3$He$^+$ Ions', 'Growth of In$_2$Se$_3$ and $^3$He$^+$ ions'],
	['The c-Myc Gene and Wi-Fi', 'The c-Myc gene and Wi-Fi'],
	['The San Andreas Fault and the Mid-Atlantic Ridge', 'The San Andreas Fault and the Mid-Atlantic Ridge'],
	['Quantenmechanik und Philosophie', 'Quantenmechanik und Philosophie'],
	['Deep Learning: Eine Übersicht', 'Deep learning: Eine Übersicht'],
	['p < 0.05 Is Not Enough', 'p < 0.05 is not enough'],
])('%s', (title, shown) => expect(sentenceCase(title)).toBe(shown));
