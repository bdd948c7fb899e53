// What the verification scanner of n8n lints (@n8n/scan-community-package 0.32), with its rule sets and
// its habit of ignoring disable comments; then, for all our TypeScript, our own taste with types.
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { globalIgnores } from 'eslint/config';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const scanner = n8nCommunityNodesPlugin.configs.recommended;

export default tseslint.config(
	globalIgnores([
		'dist',
		'build',
		'coverage',
		'artifacts',
		'*.js',
		'*.mjs',
		'scripts/**/*.mjs',
		'test/**/*.js',
	]),
	{ linterOptions: { noInlineConfig: true } },
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
			'no-console': 'error',
			eqeqeq: 'error',
		},
	},
	{
		// The scanner reads nodes and credentials; gateway is published too, as part of the tarball.
		files: ['{nodes,credentials,gateway}/**/*.ts'],
		extends: [scanner],
	},
	{ plugins: { 'n8n-nodes-base': nodesBase } },
	{
		files: ['package.json'],
		extends: [scanner],
		rules: { ...nodesBase.configs.community.rules },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
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
