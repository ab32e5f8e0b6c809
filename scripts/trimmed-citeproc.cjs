// citeproc as it stands in main.js: without what no style reaches here. What is taken off is named below, each a whole function of
// the package's interface that the plugin never calls, or an option it never sets; what remains writes the same lines (but for what
// `MENDED` says), which tests/citation/against-citeproc.test.ts and the drafts' tests hold against the package as it comes.
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');

const CITATION = join(__dirname, '../src/citation');

/** The package's one file. */
const CITEPROC = /[\\/]node_modules[\\/]citeproc[\\/]citeproc_commonjs\.js$/;

/** Functions and tables that go, by the name they are given to: reading XML (ours does), other output, other ways in. */
const UNUSED = [
	'CSL.parseXml',
	/CSL\.XmlDOM(?:\.prototype)?(?:\.\w+)?/,
	/CSL\.Output\.Formats\.prototype\.(?:text|rtf|asciidoc|fo|latex)/,
	/CSL\.Output\.Queue\.prototype\.(?:mergeTokenStrings|addToken)/,
	/CSL\.Engine\.prototype\.(?:append|preview)CitationCluster/,
	'CSL.Engine.prototype.restoreProcessorState',
	/CSL\.Engine\.prototype\.set(?:LangPrefsForCites|LangPrefsForCiteAffixes|LangTagsFor\w+|AutoVietnameseNamesOption|Abbreviations)/,
	/CSL\.(?:getLocaleNames|getMinVal|stripXmlProcessingInstruction|ParticleList)/,
	/CSL\.Engine\.prototype\.(?:getSortFunc|getDateNum|setSuppressTrailingPunctuation)/,
	/CSL\.Registry\.prototype\.(?:douncited|compareRegistryTokens)/,
	/CSL\.Output\.Queue\.prototype\.(?:clearlevel|getToken)/,
	/CSL\.NameOutput\.prototype\.(?:suppressNames|_clearValues)/,
];

/** Options of the package that nothing here sets and no kind of style turns on, with the values they have at first. */
const OPTIONS = {
	csl_reverse_lookup_support: false,
	wrap_url_and_doi: false,
	thin_non_breaking_space_html_hack: false,
	apply_citation_wrapper: false,
	uppercase_subtitles: false,
	normalize_lang_keys_to_lowercase: false,
	strict_text_case_locales: false,
	spoof_institutional_affiliations: false,
	hanging_indent_legacy_number: false,
	throw_on_empty: false,
	prioritize_disambiguate_condition: false,
	implicit_short_title: false,
	split_container_title: false,
	legacy_institution_name_ordering: false,
	etal_min_etal_usefirst_hack: false,
	field_hack: true,
	allow_field_hack_date_override: true,
	locator_date_and_revision: true,
	locator_label_parse: true,
	raw_date_parsing: true,
	clean_up_csl_flaws: true,
	parse_names: true,
	strict_inputs: true,
	force_short_title_casing_alignment: true,
};

/** Lines that take most of the time, and what stands in their place: what is written is the same. */
const QUICKER = [
	// A macro is built once where it is printed, but at each call inside of a sort key: 26,000 tokens for each of APA's two sorts, a second
	// of work, where 300 do. It is built once for each of the areas it is called in, as what is built depends on the area.
	['var mytarget = CSL.getMacroTarget.call(this, mkey);', 'mkey += this.build.extension && `@${this.build.root}_sort`;\n$&'],
	['if (this.build.extension) {\n        mytarget = this[this.build.root + this.build.extension].tokens;\n    } else if', 'if'],
	['if (!this.build.extension) {\n        var func = (function(macro_name) {', '{\n        var func = (function(macro_name) {'],
	['if (!this.build.extension) {\n        this.configureTokenList(mytarget);\n    }', 'this.configureTokenList(mytarget);'],
	// The whole style is gone through for the element of each macro that is called.
	[
		"macro_nodes = this.cslXml.getNodesByName(this.cslXml.dataObj, 'macro', mkey);",
		"macro_nodes = (this.build.macro_nodes ||= Object.create(null))[mkey] ||= this.cslXml.getNodesByName(this.cslXml.dataObj, 'macro', mkey);",
	],
	// `localeCompare` with options makes a collator for every two texts it compares.
	[
		'    strcmp = function (a, b) {',
		'    var collator = (CSL.sort_collators ||= {})[default_locale] ||= new Intl.Collator(default_locale, strcmp_opts);\n$&',
	],
	[
		'return CSL.toLocaleLowerCase.call(me, a).localeCompare(CSL.toLocaleLowerCase.call(me, b),default_locale,strcmp_opts);',
		'return collator.compare(CSL.toLocaleLowerCase.call(me, a), CSL.toLocaleLowerCase.call(me, b));',
	],
	// A list is made in pages, also where a dash stands for the names of the entry before: citation/drafts/session.ts says whose they are.
	['    this.tmp.last_rendered_name = false;', '    if (!bibsection || !bibsection.page_start) $&'],
];

/** A line that writes wrongly, and what stands in its place. */
const MENDED = [
	// The words behind a citation stand in its brackets alone, not behind the name before them too: `Turing (1936, see p. 3)`.
	[
		'var firstChunk = CSL.getCitationCluster.call(this, sortedItems, citation);',
		"var firstChunk = CSL.getCitationCluster.call(this, sortedItems.map(([work, cite]) => [work, { ...cite, suffix: '' }]), citation);",
	],
];

/** The source without them. Throws where a name is not in it, as it would be after an update of the package. */
function trimmedCiteproc(source) {
	let text = source;
	for (const name of UNUSED) {
		const pattern = typeof name === 'string' ? name.replaceAll('.', '\\.') : name.source;
		const before = text.length;
		// A statement of the file begins at the margin and ends with the first brace there.
		text = text.replace(new RegExp(`^${pattern} = (?:\\{\\}|[^\\n]*\\n[\\s\\S]*?^\\})(?:\\(\\)\\)?)?;?`, 'gm'), '');
		if (text.length === before) throw new Error(`citeproc has no ${pattern} to take off.`);
	}
	for (const [option, value] of Object.entries(OPTIONS)) {
		const read = new RegExp(`\\b(?:this\\.state|state|this)\\.opt\\.development_extensions\\.${option}\\b(?!\\s*=[^=])`, 'g');
		if (!read.test(text)) throw new Error(`citeproc reads no option ${option}.`);
		text = text.replace(read, String(value));
	}
	for (const [line, quicker] of [...QUICKER, ...MENDED]) {
		if (text.split(line).length !== 2) throw new Error(`citeproc does not say once: ${line}`);
		text = text.replace(line, quicker);
	}
	return text;
}

/** Names of properties in two words or more, as `splice_delimiter` and `getSortKeys`: no name of CSL, of a field or of a term is like that. */
const INNER_NAMES = /^_|[a-z]_?[A-Z]|[A-Za-z]_[A-Za-z]/;
/** Names that are put together while it runs, as `state[area + '_sort']`. */
const COMPOSED = ['end', 'sort', 'count', 'decor'].map((end) => `\\w+_${end}`);
/** Names that others read or write: an option of String.localeCompare, fields of works as Zotero has them. */
const OF_OTHERS = ['ignorePunctuation', 'shortTitle', 'journalAbbreviation', 'itemData', 'seeAlso'];
const WORD = /[A-Za-z_$][\w$]*/g;

/**
 * The source with short names for its own properties, 50 kB in all. A name stays that is also written in quotes (it may be looked up by
 * its text), that the language has, or that the plugin's code about citations says.
 */
function withShortNames(source) {
	const quoted = [...source.matchAll(/["']([A-Za-z_$][\w$]*)["']/g)].map(([, name]) => name);
	const reserved = new Set(
		[...quoted, ...namesOfTheLanguage(), ...namesOfThePlugin(), ...OF_OTHERS].filter((name) => INNER_NAMES.test(name)),
	);
	const { code } = esbuild.transformSync(source, {
		loader: 'js',
		mangleProps: INNER_NAMES,
		reserveProps: new RegExp(`^(?:${[...reserved].map((name) => name.replaceAll('$', '\\$')).join('|')}|${COMPOSED.join('|')})$`),
	});
	return code;
}

function namesOfTheLanguage() {
	const values = [Object, Function, Array, String, Number, Boolean, RegExp, Date, Error, Map, Set, Symbol, Promise, Math, JSON, console];
	return values.flatMap((value) => [value, value.prototype ?? {}].flatMap((one) => Object.getOwnPropertyNames(one)));
}

function namesOfThePlugin() {
	const files = [join(CITATION, '../citeproc.d.ts'), ...readdirSync(CITATION, { recursive: true }).map((file) => join(CITATION, file))];
	return files.filter((file) => file.endsWith('.ts')).flatMap((file) => readFileSync(file, 'utf8').match(WORD) ?? []);
}

/** The module as the build takes it. */
const trimmedModule = (path) => withShortNames(trimmedCiteproc(readFileSync(path, 'utf8')));

/** As a transform of jest (jest.config.cjs), which keeps what it answers: src/ gets the citeproc that main.js has. */
const jestTransform = {
	process: () => ({ code: trimmedModule(require.resolve('citeproc/citeproc_commonjs.js')) }),
	getCacheKey: () =>
		[__filename, require.resolve('citeproc/package.json')]
			.map((file) => readFileSync(file, 'utf8'))
			.concat(namesOfThePlugin())
			.reduce((hash, text) => hash.update(text), createHash('sha256'))
			.digest('hex'),
};

module.exports = { CITEPROC, trimmedCiteproc, trimmedModule, ...jestTransform };
