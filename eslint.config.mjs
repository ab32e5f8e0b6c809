import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default defineConfig([
	globalIgnores([
		'node_modules',
		'main.js',
		'meta.json',
		'tests',
		'scripts',
		'sample-vault',
		'vaults',
		'e2e',
		'.stryker-tmp',
		'reports',
		'*.cjs',
		'*.mjs',
	]),
	...obsidianmd.configs.recommended,
	{
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
	{
		// The recommended configuration has no block for the manifest, though the review reads it.
		files: ['manifest.json'],
		plugins: { obsidianmd },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: {
			'obsidianmd/validate-manifest': 'error',
			'@typescript-eslint/no-unused-expressions': 'off',
			'no-unused-expressions': 'off',
		},
	},
]);
