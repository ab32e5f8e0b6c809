import { folderPath } from '../../links/folded-name';
import { bundledStyle, repositoryLocales, repositoryStyles } from '../../citation/styles/bundled-csl';
import { readCsl, styleName } from '../../citation/styles/style';
import { parseXml, XmlError } from '../../citation/styles/xml';
import { PaperError, askedFor, notFound } from '../../failure';
import { t } from '../../i18n';
import type { CommandContext } from '../command';

const INSTALLED = 'installed-styles';
/** The repository of the CSL project. It is asked only when the reader installs something; it learns the name of that. */
const STYLES = 'https://raw.githubusercontent.com/citation-style-language/styles/master';
const LOCALES = 'https://raw.githubusercontent.com/citation-style-language/locales/master';

/** Paths of the style files we installed. */
export async function installedStyles(context: Pick<CommandContext, 'records'>): Promise<string[]> {
	const stored = await context.records.read(INSTALLED);
	return Array.isArray(stored) ? stored.filter((path): path is string => typeof path === 'string') : [];
}

/** Lets the reader search the names of all styles and installs the one chosen; the path of its file, null when none was chosen. */
export async function chooseAndInstallStyle(context: CommandContext): Promise<string | null> {
	const names = await repositoryStyles();
	const rows = Object.entries(names).map(([id, title]) => ({ value: id, title, note: id }));
	const chosen = await context.dialogs.pick(t('style.pick'), [
		...rows,
		{ value: '', title: t('style.other'), note: t('style.other.desc') },
	]);
	const name =
		chosen === ''
			? await context.dialogs.ask({ title: t('style.other'), placeholder: 'nature-physics', yes: t('style.install-button') })
			: chosen;
	return name === null || name.trim() === '' ? null : await installStyle(context, styleName(name));
}

/**
 * Fetches a style of the CSL repository by name into the folder of styles, with the style it follows when it is a dependent one.
 * Answers its path. Throws `unreadable-style` when the repository has none of that name, and what the network throws.
 */
export async function installStyle(context: CommandContext, name: string): Promise<string> {
	const paths = await put(context, await styleFiles(context, name));
	return paths.at(-1) ?? '';
}

interface StyleText {
	/** The name of its file. */
	readonly name: string;
	readonly text: string;
}

/** The style, and before it the one it follows where that is not in main.js. */
async function styleFiles(context: CommandContext, name: string): Promise<StyleText[]> {
	// It becomes part of an address and a file name.
	if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name)) throw notFound(name, t('style.repository'));
	const text = await fetched(context, [`${STYLES}/${name}.csl`, `${STYLES}/dependent/${name}.csl`], name);
	const csl = readCsl(text, name);
	const followed = csl.kind === 'dependent' && (await bundledStyle(csl.parent)) === null ? await styleFiles(context, csl.parent) : [];
	return [...followed, { name: `${name}.csl`, text }];
}

/** The languages of the CSL repository that are not in main.js; fetches the one chosen. Answers its id, as `it-IT`. */
export async function chooseAndInstallLocale(context: CommandContext): Promise<string | null> {
	const names = new Intl.DisplayNames([context.settings.citationLocale.slice(0, 2), 'en'], { type: 'language' });
	const ids = await repositoryLocales();
	const chosen = await context.dialogs.pick(
		t('style.pick-locale'),
		ids.map((id) => ({ value: id, title: names.of(id) ?? id, note: id })),
	);
	if (chosen === null) return null;
	const text = await fetched(context, [`${LOCALES}/locales-${chosen}.xml`], chosen);
	try {
		parseXml(text);
	} catch (error) {
		if (error instanceof XmlError) throw new PaperError({ kind: 'unreadable-style', style: chosen, reason: error.message });
		throw error;
	}
	await put(context, [{ name: `locales-${chosen}.xml`, text }]);
	return chosen;
}

async function fetched(context: CommandContext, urls: readonly string[], name: string): Promise<string> {
	for (const url of urls) {
		const { status, text } = await askedFor(name, context.get(url));
		if (status === 200) return text;
		if (status !== 404) throw new PaperError({ kind: 'source-error', input: name, source: t('style.repository'), status });
	}
	throw notFound(name, t('style.repository'));
}

/** Writes files into the folder of styles, as one operation. Answers their paths. */
async function put(context: CommandContext, files: readonly StyleText[]): Promise<string[]> {
	const folder = context.notes.spelled(folderPath(context.settings.stylesFolder));
	const paths = files.map(({ name }) => (folder === '' ? name : `${folder}/${name}`));
	await context.operations.run(t('operation.install-style', { name: files.at(-1)?.name ?? '' }), async (operation) => {
		for (const [at, { text }] of files.entries()) {
			const path = paths[at] ?? '';
			if (context.notes.exists(path)) await operation.update(path, () => text);
			else await operation.create(path, text);
		}
	});
	const styles = paths.filter((path) => path.endsWith('.csl'));
	if (styles.length > 0) await context.records.write(INSTALLED, [...new Set([...(await installedStyles(context)), ...styles])].sort());
	return paths;
}
