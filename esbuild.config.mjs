// Builds main.js and, for the notices, meta.json, which says what is in it. scripts/dev.mjs builds at every save.
import { writeFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { buildOptions } from './scripts/build-options.mjs';

const { metafile } = await esbuild.build(buildOptions({ production: true }));
writeFileSync('meta.json', JSON.stringify(metafile));
