/** What older tests call the corpus by. Tests over it stand in tests/corpus; see corpus.ts there. */
import { existsSync } from 'node:fs';
import { corpusFiles, corpusPath, corpusText } from './corpus/corpus';

export { bestTime, report } from './measure';

const present = existsSync(corpusPath('data'));

/** `describe`, or nothing where the data is absent. */
export const describeWithShared = (name: string, tests: () => void): void => (present ? describe : describe.skip)(name, tests);
export const sharedText = (path: string): string => (present ? corpusText(path) : '');
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const sharedJson = (path: string): any => (present ? JSON.parse(corpusText(path)) : null);
export const sharedFiles = (folder: string): string[] => corpusFiles(folder);
