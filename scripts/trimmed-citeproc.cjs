// citeproc as it stands in main.js: without what no style reaches here. What is taken off is named below, each a whole function of
// the package's interface that the plugin never calls, or an option it never sets; what remains writes the same lines, which
// tests/citation/against-citeproc.test.ts and the drafts' tests hold against the package as it comes.
const { readFileSync } = require('node:fs');

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
	'CSL.getLocaleNames',
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

/** The source without them. Throws where a name is not in it, as it would be after an update of the package. */
function trimmedCiteproc(source) {
	let text = source;
	for (const name of UNUSED) {
		const pattern = typeof name === 'string' ? name.replaceAll('.', '\\.') : name.source;
		const before = text.length;
		// A statement of the file begins at the margin and ends with the first brace there.
		text = text.replace(new RegExp(`^${pattern} = (?:\\{\\}|[^\\n]*\\n[\\s\\S]*?^\\})(?:\\(\\))?;?`, 'gm'), '');
		if (text.length === before) throw new Error(`citeproc has no ${pattern} to take off.`);
	}
	for (const [option, value] of Object.entries(OPTIONS)) {
		const read = new RegExp(`\\b(?:this\\.state|state|this)\\.opt\\.development_extensions\\.${option}\\b(?!\\s*=[^=])`, 'g');
		if (!read.test(text)) throw new Error(`citeproc reads no option ${option}.`);
		text = text.replace(read, String(value));
	}
	return text;
}

/** The module as the build takes it. */
const trimmedModule = (path) => trimmedCiteproc(readFileSync(path, 'utf8'));

module.exports = { CITEPROC, trimmedCiteproc, trimmedModule };
