// What the community review says of styles.css: no !important, and nothing the browsers of the oldest app we run on lack
// (Obsidian 1.13 came with Electron 37; on a phone WebKit of iOS 16 and later draws it).
export default {
	extends: ['stylelint-config-recommended'],
	plugins: ['stylelint-no-unsupported-browser-features'],
	rules: {
		'declaration-no-important': true,
		'plugin/no-unsupported-browser-features': [true, { browsers: ['Electron >= 30', 'iOS >= 16'], ignore: ['css-resize'] }],
	},
};
