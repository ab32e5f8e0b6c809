/** Names that stay capital in sentence case: people, places, languages and things named after them, as titles of papers have them. */
export const titleNames = (): readonly string[] => TITLE_NAMES;

const TITLE_NAMES: readonly string[] = (
	"Yelp Cityscapes Gogh Christmas Cochrane Wright Qur’an Qur'an Akt Erk Abel Abelian Airy Alzheimer Ampère Anderson Andreev Archimedean Aristotle Arrhenius Artin Asperger Auger Avogadro Bach Banach Bayes Bayesian Bernoulli Bessel " +
	'Bianchi Bloch Bohm Bohr Boltzmann Boolean Borel Bose Bragg Brillouin Brouwer Brownian Bézier Calabi Calogero Carleman Cartan Carnot Cartesian ' +
	'Casimir Catalan Cauchy Cayley Cech Chebyshev Cheeger Chern Cherenkov Chomsky Christoffel Clifford Compton Condorcet Copernican Coulomb Cournot Coxeter ' +
	'Curie Dantzig Darboux Darwin Darwinian Debye Dedekind Delaunay Descartes Dijkstra Diophantine Dirac Dirichlet Donaldson Doppler Dyson Edgeworth Einstein ' +
	'Erdős Erdos Euclid Euclidean Euler Eulerian Fano Faraday Fermat Fermi Feynman Fibonacci Finsler Floquet Fokker Fourier Fredholm Friedmann ' +
	'Frobenius Fréchet Gabor Galerkin Galilean Galois Gauss Gaussian Gibbs Ginzburg Gödel Gorenstein Grassmann Grassmannian Gromov Grothendieck Hadamard ' +
	'Hamilton Hamiltonian Hartree Hausdorff Hawking Hecke Heegaard Hegelian Heisenberg Helmholtz Hermite Hermitian Hessian Higgs Hilbert Hodge Holstein Hopf ' +
	'Hubbard Hubble Hurwitz Huygens Ising Itô Jacobi Jacobian Jordan Josephson Joule Kac Kähler Kahler Kant Kantian Kelvin Kepler Keplerian Kerr Keynesian ' +
	'Kirchhoff Klein Kolmogorov Kondo Koszul Kronecker Krylov Kähler Lagrange Lagrangian Laguerre Lambert Landau Langevin Laplace Laplacian Larmor ' +
	'Laurent Lebesgue Legendre Levi Levy Lévy Liouville Lipschitz Lobachevsky Lorentz Lorentzian Luttinger Lyapunov Lyman Mach Machiavellian Majorana Malliavin Mandelbrot Mannheim ' +
	'Markov Markovian Maxwell Meissner Mellin Mersenne Milnor Minkowski Moreau Morse Mott Nambu Nash Navier Neumann Newton Newtonian Noether Noetherian Nyquist ' +
	'Onsager Pareto Parkinson Pascal Pauli Peano Penrose Petri Pfaffian Picard Planck Platonic Poincaré Poincare Poisson Pontryagin Potts Prandtl Ptolemaic ' +
	'Pythagorean Raman Ramsey Rashba Rayleigh Reynolds Ricci Riccati Riemann Riemannian Rydberg Sasakian Schottky Schrödinger Schrodinger Schubert Schur Schwarz ' +
	'Schwarzschild Schwinger Seiberg Seifert Serre Shannon Shapley Shor Siegel Simons Skolem Skyrme Sobolev Socratic Stackelberg Stefan Stein Steiner Stirling ' +
	'Stokes Sturm Sunyaev Sylow Szilard Tannakian Taylor Teichmüller Teichmuller Thomson Tikhonov Toeplitz Toda Tsallis Turing Tychonoff Urysohn Vapnik Verdier ' +
	'Verma Virasoro Voronoi Vlasov Warburg Noddings Rumi Hafez Guicciardini Leela Wasserstein Weibull Weierstrass Weil Weyl Wiener Wigner Wilson Winograd Witten Yamabe Yang Yukawa Sloan Carina Pierre Serpens Kennicutt Veldkamp Lehmann Nariai Zariski Zeeman Zeno Zermelo ' +
	'Afghanistan Africa African America American Americas Amazon Amsterdam Antarctic Antarctica Arab Arabic Arctic Argentina Asia Asian Athens Atlantic Australia ' +
	'Australian Austria Austrian Babylonian Balkan Baltic Bangladesh Basque Beijing Belgian Belgium Bengali Berlin Boston Brazil Brazilian Britain British Bulgarian ' +
	'Burmese California Canada Canadian Cantonese Caribbean Catalan Chicago Chile Chilean China Chinese Colombia Croatian Cuba Cuban Czech Danish Denmark Dutch ' +
	'Egypt Egyptian England English Estonian Ethiopia Ethiopian Europe European Filipino Finland Finnish Florida France French Gaza Geneva Georgian German Germany ' +
	'Ghana Greece Greek Greenland Hebrew Himalaya Himalayan Hindi Hungarian Hungary Iceland Icelandic India Indian Indonesia Indonesian Iran Iranian Iraq Ireland ' +
	'Irish Islamic Israel Israeli Istanbul Italian Italy Japan Japanese Jewish Kannada Kazakh Kenya Korea Korean Kurdish Latin Latvian Lithuanian London Malay ' +
	'Malayalam Malaysia Manhattan Maori Marathi Mediterranean Mexican Mexico Milan Mongolian Moroccan Morocco Moscow Mumbai Nepal Nepali Netherlands Nigeria Nigerian ' +
	'Norway Norwegian Oxford Pacific Pakistan Palestine Palestinian Paris Persian Peru Peruvian Poland Polish Portugal Portuguese Prague Punjabi Quebec Roman Romania ' +
	'Romanian Rome Russia Russian Rwanda Sanskrit Saudi Scandinavia Scandinavian Scotland Scottish Seoul Serbian Shanghai Siberia Siberian Singapore Slavic Slovak ' +
	'Slovenian Somali Spain Spanish Stockholm Swahili Sweden Swedish Swiss Switzerland Syria Syrian Taiwan Taiwanese Tamil Telugu Texas Thai Thailand Tibetan Tokyo ' +
	'Toronto Tunisia Turkey Turkish Uganda Ukraine Ukrainian Urdu Uzbek Venezuela Vienna Vietnam Vietnamese Wales Welsh Yoruba Zulu Zurich ' +
	'Andromeda Cassini Centauri Chandra Draco Galileo Gaia Hipparcos Jovian Jupiter Kuiper Magellanic Martian Monoceros Neptune Orion Pluto Sagittarius Saturn Seyfert Spitzer Suzaku Uranus Venus Virgo ' +
	'Android Airbnb Bing Bitcoin Bluetooth Docker Ethereum Facebook Firefox Fortran Gemini Git Google Haskell Instagram Java Julia Kubernetes Linux Lisp ' +
	'Microsoft Minecraft Mozilla Netflix Nvidia Perl Prolog Python Reddit Scala Spotify Tesla Twitter Uber Ubuntu Unix Unicode Wikidata Wikimedia Wikipedia Wordle ' +
	'Claude Gemma Imagen Mamba Mistral Mixtral Qwen Stockfish Vicuna ' +
	'Adam Bible Biblical Buddhist Catholic Christian Cyrillic Covid Ebola Elo Hindu Keshav Marxist Muslim Nobel Olympic Quran Shakespeare Sudoku Tetris Zipf ' +
	'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December'
).split(' ');
