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
	// The whole style is gone through for the element of each macro that is called: once is enough for all.
	[
		"macro_nodes = this.cslXml.getNodesByName(this.cslXml.dataObj, 'macro', mkey);",
		`if (!this.build.macro_nodes) {
        var named = (this.build.macro_nodes = Object.create(null));
        this.cslXml.getNodesByName(this.cslXml.dataObj, 'macro').forEach((node) => (named[node.attrs.name] ||= []).push(node));
    }
    macro_nodes = this.build.macro_nodes[mkey] || [];`,
	],
	// Rules for sorting take long to load, and one work alone is never sorted.
	[
		'var sortCompare = CSL.getSortCompare.call(state, state.opt["default-locale-sort"]);',
		'var sortCompare = (a, b) => (sortCompare = CSL.getSortCompare.call(state, state.opt["default-locale-sort"]))(a, b);',
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
	// An array of languages is read anew at each call; but for these four no language has letters of its own.
	...['Upper', 'Lower'].map((letters) => [
		`str = str.toLocale${letters}Case(arr);`,
		`str = arr && arr[0] && !/^(?:az|el|lt|tr)/i.test(arr[0]) ? str.to${letters}Case() : str.toLocale${letters}Case(arr);`,
	]),
	// Most texts hold no quote, apostrophe or tag, and a pattern is made for each.
	['matchAll: new RegExp(', 'any: new RegExp("\u2019|" + all),\n$&'],
	['        var rex = new RegExp("(" + CSL.ROMANESQUE_REGEXP.source', "        if (!_tagRex.any.test(' ' + str)) return;\n$&"],
	// Most names hold no particle: every word begins with a capital.
	[
		'\t\tvar origNameValue = nameValue;',
		'\t\tif (firstNameFlag ? !/ (?![A-Z])/.test(nameValue) : /^[A-Z]/.test(nameValue)) return [false, nameValue, []];\n$&',
	],
	// Each name is taken apart anew to be counted and two or three times to be looked up, of which the first two are the same.
	[
		'        var res = state.nameOutput.getName(nameobj, "locale-translit", true);\n        nameobj = res.name;\n        set_keys(this.state, "" + item_id, nameobj);',
		'        if (!this.counted || this.counted[0] !== item_id || this.counted[1] !== nameobj) {\n            this.counted = null;\n$&\n        }',
	],
	['paramx = this.state.registry.namereg.evalname(', 'paramx = "undefined" === typeof chk ? param : this.state.registry.namereg.evalname('],
	[
		'if (\'dale|\'.localeCompare(\'daleb\', this.opt["default-locale-sort"]) > -1) {\n        this.opt.sort_sep = "@";\n    } else {\n        this.opt.sort_sep = "|";\n    }',
		'var { opt } = this;\n    Object.defineProperty(opt, "sort_sep", { get: () => (opt.separates ||= "dale|".localeCompare("daleb", opt["default-locale-sort"]) > -1 ? "@" : "|") });',
	],
	// A list is made in pages, also where a dash stands for the names of the entry before: citation/drafts/session.ts says whose they are.
	['    this.tmp.last_rendered_name = false;', '    if (!bibsection || !bibsection.page_start) $&'],
];

/** Whole passages, from one line to before another, said with as much as is done: these ask a table ten times for what they have at hand. */
const SHORTER = [
	[
		'    delitems = function (ids) {',
		'    this.addname = addname;',
		`    var taint = function (id) { state.tmp.taintedItemIDs[id] = true; };
    delitems = function (ids) {
        this.counted = null;
        [].concat(ids).forEach((given) => {
            var id = "" + given;
            var without = (entry) => !(entry.items = entry.items.filter((one) => one !== id)).length;
            for (var fullkey in this.nameind[id]) {
                var [pkey, ikey, skey] = fullkey.split("::");
                var name = this.namereg[pkey];
                if (!name) continue;
                var short = name.ikey[ikey];
                if (short && short.skey[skey] && without(short.skey[skey])) {
                    delete short.skey[skey];
                    if (--short.count < 2) short.items.forEach(taint);
                }
                if (short && without(short)) {
                    delete name.ikey[ikey];
                    if (--name.count < 2) name.items.forEach(taint);
                }
                without(name);
                if (name.items.length < 2) delete this.namereg[pkey];
            }
            delete this.nameind[id];
            delete this.nameindpkeys[id];
        });
        return {};
    };
    addname = function (item_id, given, pos) {
        this.counted = null;
        var rule = state.citation.opt["givenname-disambiguation-rule"];
        var nameobj = state.nameOutput.getName(given, "locale-translit", true).name;
        if (rule && rule.slice(0, 8) === "primary-" && pos !== 0) return;
        set_keys(state, "" + item_id, nameobj);
        this.counted = [item_id, given];
        var entered = (table, key, parent) => {
            var entry = table[key];
            if (!entry) {
                entry = table[key] = { count: 0, ikey: {}, skey: {}, items: [item_id] };
                if (parent && ++parent.count === 2) parent.items.forEach(taint);
            } else if (entry.items.indexOf(item_id) === -1) entry.items.push(item_id);
            return entry;
        };
        var ids = (this.nameind[item_id] ||= {});
        var keys = (this.nameindpkeys[item_id] ||= {});
        if (!pkey) return;
        var name = (keys[pkey] = entered(this.namereg, pkey));
        var short = ikey && entered(name.ikey, ikey, name);
        if (short && skey) entered(short.skey, skey, short);
        ids[pkey + "::" + ikey + "::" + skey] = true;
    };
`,
	],
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
	for (const [first, behind, shorter] of SHORTER) {
		const [from, to] = [first, behind].map((line) => text.indexOf(line));
		if (from < 0 || to < from) throw new Error(`citeproc does not say ${first} before ${behind}`);
		text = text.slice(0, from) + shorter + text.slice(to);
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
