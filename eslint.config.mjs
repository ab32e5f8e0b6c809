// src is held to the rules of Obsidian's own review, with types; tests, scripts and e2e to ESLint's and typescript-eslint's, without.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** Code that runs in Node, in a page, or in both, and never in the app. */
const WORKSHOP = ['tests/**/*.{ts,mjs,cjs}', 'scripts/**/*.{ts,mjs,cjs,cts}', 'e2e/**/*.{ts,mts}', '*.{mjs,cjs}'];

export default defineConfig([
	globalIgnores(['node_modules', '**/node_modules', 'main.js', 'meta.json', 'sample-vault', 'vaults', '.stryker-tmp', 'reports']),
	...obsidianmd.configs.recommended.map((block) => ({ ...block, ignores: [...(block.ignores ?? []), ...WORKSHOP] })),
	{
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { project: './tsconfig.src.json', tsconfigRootDir: import.meta.dirname } },
	},
	{
		files: WORKSHOP,
		extends: [js.configs.recommended, tseslint.configs.recommended],
		languageOptions: { sourceType: 'module' },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript and Node say it better.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
			],
			// Hostile text is what they are about.
			'no-control-regex': 'off',
		},
	},
	{
		files: ['**/*.cjs'],
		languageOptions: { sourceType: 'commonjs' },
		rules: { '@typescript-eslint/no-require-imports': 'off' },
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
