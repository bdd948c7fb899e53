// n8n-core and n8n-workflow are CommonJS. Their few import() calls of ESM-only packages are turned into
// require() here, so that jest needs no experimental flag; the rest of node_modules stays as it is.
const importsEsm = [
	'n8n-core/dist/execution-engine/node-execution-context/utils/binary-helper-functions',
	'n8n-workflow/dist/cjs/expression',
	'file-type/',
	'strtok3/',
	'token-types/',
	'uint8array-extras/',
	'@tokenizer/',
	'@borewit/',
].join('|');

/** @type {import('jest').Config} */
const shared = {
	testEnvironment: 'node',
	rootDir: __dirname,
	// Not dist: the second package.json there would collide.
	roots: ['<rootDir>/credentials', '<rootDir>/gateway', '<rootDir>/nodes', '<rootDir>/test'],
	setupFiles: ['<rootDir>/test/support/env.js'],
	transform: {
		'^.+\\.ts$': 'ts-jest',
		[`/node_modules/(${importsEsm})`]: [
			'ts-jest',
			{ tsconfig: '<rootDir>/test/support/tsconfig.esm-packages.json' },
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!(${importsEsm}))`],
	moduleNameMapper: { '^file-type$': '<rootDir>/node_modules/file-type/index.js' },
};

const suite = (name) => ({
	...shared,
	displayName: name,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

/** @type {import('jest').Config} */
module.exports = {
	projects: ['unit', 'simulator', 'contract', 'engine', 'hostile', 'package', 'e2e', 'queue'].map(
		suite,
	),
	testTimeout: 30_000,
	reporters: ['default', '<rootDir>/test/support/countReporter.js'],
};
