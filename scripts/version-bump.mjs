// `npm version 1.2.3` runs this: the version goes into manifest.json, and into versions.json when the app version it needs is new.
import { readFileSync, writeFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);

const { version } = read('package.json');
const manifest = read('manifest.json');
const versions = read('versions.json');

write('manifest.json', { ...manifest, version });
if (!Object.values(versions).includes(manifest.minAppVersion)) write('versions.json', { ...versions, [version]: manifest.minAppVersion });
console.log(`manifest.json is at ${version}; commit it with the tag ${version}.`);
