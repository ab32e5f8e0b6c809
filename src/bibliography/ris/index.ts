export { extrasOfRis, paperOfRis } from './paper';
export { looksLikeRis, readRis } from './read';
