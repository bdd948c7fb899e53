import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { scannerConfig } from './eslint.scanner.mjs';

const published = ['{nodes,credentials,gateway}/**/*.ts', '{nodes,credentials}/**/*.json'];

export default defineConfig(
	globalIgnores([
		'dist',
		'build',
		'coverage',
		'artifacts',
		'*.js',
		'*.mjs',
		'scripts/**/*.mjs',
		'test/**/*.{js,mjs}',
	]),
	// As for the scanner, disable comments do not count.
	{ linterOptions: { noInlineConfig: true } },
	{ files: [...published, 'package.json'], extends: [scannerConfig] },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/return-await': ['error', 'always'],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'no-console': 'error',
			eqeqeq: 'error',
		},
	},
	{
		files: ['{test,scripts}/**/*.ts'],
		rules: {
			'no-console': 'off',
			'@typescript-eslint/no-require-imports': 'off',
			// Stand-ins answer at once where the real thing takes its time.
			'@typescript-eslint/require-await': 'off',
		},
	},
);
