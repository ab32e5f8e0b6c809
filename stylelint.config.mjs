// What the community review says of styles.css: no !important, and nothing the browser of the oldest app we run on lacks or has in
// part. The order of selectors is left to us: one part of the screen stands after the other, whatever weighs more.
export default {
	extends: ['stylelint-config-recommended'],
	plugins: ['stylelint-no-unsupported-browser-features'],
	reportNeedlessDisables: true,
	rules: {
		'declaration-no-important': true,
		'no-descending-specificity': null,
		'plugin/no-unsupported-browser-features': [true, { browsers: ['Electron >= 30'] }],
	},
};
