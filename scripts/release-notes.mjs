// Prints the section of CHANGELOG.md for the version of manifest.json.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const section = sections.find((text) => text.startsWith(version));
if (section === undefined) {
	console.error(`CHANGELOG.md has no section "## ${version}".`);
	process.exit(1);
}
console.log(section.slice(section.indexOf('\n') + 1).trim());
