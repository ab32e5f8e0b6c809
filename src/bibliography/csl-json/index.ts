export { extrasOfCsl, paperOfCsl } from './paper';
export { looksLikeCslJson, readCslAmongText, readCslJson } from './read';
