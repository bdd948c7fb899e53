// Jest loads everything anew for each test file, which costs a second or more for each of thousands of mutants.
// Mocha keeps what is loaded, so a mutant costs what its tests cost. This is what of jest those tests use.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { expect } = require('expect');
const fastCheck = require('fast-check');
const { bind } = require('jest-each');
const { fn } = require('jest-mock');
const { transpileModule } = require('typescript');
require('../support/env.js');

const root = path.join(__dirname, '..', '..');
const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));

require.extensions['.ts'] = (module, fileName) => {
	const source = readFileSync(fileName, 'utf8');
	const { outputText } = transpileModule(source, { compilerOptions, fileName });
	const load = () => module._compile(outputText, fileName);
	// What a file does before each test, it does before its own.
	if (fileName.endsWith('.test.ts')) globalThis.describe(path.relative(root, fileName), load);
	else load();
};

/** Far above what any test needs: a test that waits for what a mutant does not do fails. */
const TIMEOUT_MS = 60_000;

function withEach(define, supportsDone) {
	const defineOne = (name, run) => define(name, run).timeout(TIMEOUT_MS);
	return Object.assign(defineOne, { each: bind(defineOne, supportsDone) });
}

/** Mocha hands out its own words anew before each test file. */
function onceGiven(name, use) {
	let word;
	Object.defineProperty(globalThis, name, {
		configurable: true,
		get: () => word,
		set: (given) => {
			word = use(given);
		},
	});
}

onceGiven('describe', (describe) => withEach(describe, false));
onceGiven('it', (it) => (globalThis.test = withEach(it, true)));
onceGiven('before', (before) => (globalThis.beforeAll = before));
onceGiven('after', (after) => (globalThis.afterAll = after));
Object.assign(globalThis, { expect, jest: { fn } });

/** A few made-up inputs, the same each time: thousands of them for each mutant would take days. */
const few = { numRuns: 20, seed: 1, endOnFailure: true };
const { assert } = fastCheck;
fastCheck.default = {
	...fastCheck.default,
	assert: (property, options) => assert(property, { ...options, ...few }),
};
