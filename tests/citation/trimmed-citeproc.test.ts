/** What the build takes off citeproc must be in it: an update of the package that moves things is an error, never a silent nothing. */
const { trimmedCiteproc } = jest.requireActual<{ trimmedCiteproc: (source: string) => string }>('../../scripts/trimmed-citeproc.cjs');

test('a source without what is to go is refused by name', () => {
	expect(() => trimmedCiteproc('var CSL = {};\n')).toThrow('citeproc has no CSL\\.parseXml to take off.');
});
