export { extrasOfCsl, paperOfCsl } from './paper';
export { looksLikeCslJson, readCslJson } from './read';
