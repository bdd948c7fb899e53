import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './support/paths';

let root: string;

beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-made-'));
	write('source/a.ts', 'a');
	write('config.json', '{}');
});

afterEach(async () => await rm(root, { recursive: true, force: true }));

function write(file: string, text: string) {
	const whole = path.join(root, file);
	mkdirSync(path.dirname(whole), { recursive: true });
	writeFileSync(whole, text);
}

/** What the module, which is ESM only, says of the product. */
function ask(expression: string): unknown {
	const module = path.join(projectRoot, 'scripts/tasks/made.mjs');
	const program = `
		import { writeFileSync } from 'node:fs';
		import { beginMaking, isMade } from ${JSON.stringify(module)};
		const product = { from: ['source', 'config.json'], into: 'out' };
		const root = ${JSON.stringify(root)};
		console.log(JSON.stringify((await ${expression}) ?? null));`;
	const flags = ['--input-type=module', '--eval', program];
	return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}

const isMade = () => ask('isMade(product, root)');

const MAKE = `(async () => {
	const noteMade = beginMaking(product, root);
	meanwhile();
	await noteMade();
})()`;

function make(meanwhile = '') {
	write('out/a.js', 'a');
	ask(MAKE.replace('meanwhile();', meanwhile));
}

test('what was never made is to be made', () => {
	expect(isMade()).toBe(false);
});

test('what was made is kept while nothing changes', () => {
	make();
	expect(isMade()).toBe(true);
});

test('a source that changes while it is made lets it be made again', () => {
	make("writeFileSync(root + '/source/a.ts', 'b');");
	expect(isMade()).toBe(false);
});

test.each<[string, () => void]>([
	['a source that changed', () => write('source/a.ts', 'b')],
	['a new source', () => write('source/deep/b.ts', '')],
	[
		'a source under another name',
		() => {
			rmSync(path.join(root, 'source/a.ts'));
			write('source/b.ts', 'a');
		},
	],
	['a changed file beside them', () => write('config.json', '{"strict":true}')],
	['a product that somebody changed', () => write('out/a.js', 'b')],
	['a product that was deleted', () => rmSync(path.join(root, 'out'), { recursive: true })],
])('%s lets it be made again', (_, change) => {
	make();
	change();
	expect(isMade()).toBe(false);
});
