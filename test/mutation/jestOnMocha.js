// Jest loads everything anew for each test file, which costs a second or more for each of thousands of mutants.
// Mocha keeps what is loaded, so a mutant costs what its tests cost. This is what of jest those tests use.
const { createHash } = require('node:crypto');
const { readFileSync, globSync, mkdirSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { expect } = require('expect');
const fastCheck = require('fast-check');
const { bind } = require('jest-each');
const { ModuleMocker } = require('jest-mock');
const timeOfDay = require('./timeOfDay.js');
require('./namedTests.js');
require('../support/env.js');

const mocker = new ModuleMocker(globalThis);
const jest = {
	fn: mocker.fn.bind(mocker),
	spyOn: mocker.spyOn.bind(mocker),
	restoreAllMocks: () => mocker.restoreAllMocks(),
	...timeOfDay,
};
/** Modules made up or loaded anew, and timers that a test moves. */
const ONLY_JEST = new RegExp(
	`\\bjest\\.(?!(${Object.keys(jest).join('|')})\\b)|\\b(restart|another)N8n\\b`,
);

const root = path.join(__dirname, '..', '..');
const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));

/** Many mutants need a new process, which would spend most of its time on this. */
const folder = process.env.TRANSPILED_FOLDER;

function javaScriptOf(source, fileName) {
	const transpile = () =>
		require('typescript').transpileModule(source, { compilerOptions, fileName }).outputText;
	if (!folder) return transpile();
	const file = path.join(folder, createHash('sha256').update(source).digest('hex'));
	try {
		return readFileSync(file, 'utf8');
	} catch {
		const text = transpile();
		// Other processes read it: it appears as a whole.
		const unfinished = `${file}.${process.pid}`;
		mkdirSync(folder, { recursive: true });
		writeFileSync(unfinished, text);
		renameSync(unfinished, file);
		return text;
	}
}

function loadTypeScript(module, fileName) {
	const source = readFileSync(fileName, 'utf8');
	const load = () => module._compile(javaScriptOf(source, fileName), fileName);
	if (!fileName.endsWith('.test.ts')) load();
	// What a file does before each test, it does before its own. What jest alone can do is left to jest.
	else if (!ONLY_JEST.test(source)) globalThis.describe(path.relative(root, fileName), load);
}

// Before '.json': beside X.node.ts there is X.node.json.
const others = Object.entries(require.extensions);
for (const [extension] of others) delete require.extensions[extension];
Object.assign(require.extensions, { '.ts': loadTypeScript, ...Object.fromEntries(others) });

// The code of operations is loaded when it is first used. Loaded under a mutant, its tables would stay changed.
for (const file of globSync('gateway/**/*.ts', { cwd: root })) require(path.join(root, file));

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
Object.assign(globalThis, { expect, jest });

/** A few made-up inputs, the same each time: thousands of them for each mutant would take days. */
const few = { numRuns: 20, seed: 1, endOnFailure: true };
const { assert } = fastCheck;
fastCheck.default = {
	...fastCheck.default,
	assert: (property, options) => assert(property, { ...options, ...few }),
};
