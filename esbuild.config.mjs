// Builds main.js and, for the notices, meta.json, which says what is in it. scripts/dev.mjs builds at every save.
import { writeFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { buildOptions } from './scripts/build-options.mjs';
import { minifiedAgain } from './scripts/minified-again.mjs';

const { metafile, outputFiles } = await esbuild.build({ ...buildOptions({ production: true }), write: false });
writeFileSync('main.js', await minifiedAgain(outputFiles[0].text));
writeFileSync('meta.json', JSON.stringify(metafile));
