import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from './support/paths';
import { until } from './support/until';

let root: string;
let running: ChildProcess[];

beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-cache-'));
	running = [];
});

afterEach(async () => {
	for (const child of running) child.kill('SIGKILL');
	await rm(root, { recursive: true, force: true });
});

/** A program that wants the entry "tool" from the cache. `build` is the body of its build(folder). */
function want(build: string): { child: ChildProcess; end: Promise<number | null> } {
	const program = `
		import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
		import { ensureEntry } from ${JSON.stringify(path.join(projectRoot, 'scripts/cache/entry.mjs'))};
		const root = ${JSON.stringify(root)};
		await ensureEntry({
			name: 'tool',
			recipe: '1',
			isWhole: (folder) => existsSync(folder + '/part'),
			build: async (folder) => {
				appendFileSync(root + '/builds', 'x');
				${build}
			},
		}, root);`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
	running.push(child);
	const end = new Promise<number | null>((resolve) => child.once('exit', resolve));
	return { child, end };
}

const WHOLE = `writeFileSync(folder + '/part', 'good');`;
const SLOW = `
	while (!existsSync(root + '/go')) await new Promise((resolve) => setTimeout(resolve, 20));
	${WHOLE}`;

const inRoot = (...names: string[]) => path.join(root, ...names);
const builds = async () => (await readFile(inRoot('builds'), 'utf8')).length;

test('a cache entry is built once and then used', async () => {
	expect(await want(WHOLE).end).toBe(0);
	expect(await want(WHOLE).end).toBe(0);
	expect(await builds()).toBe(1);
});

test('a damaged entry is built anew', async () => {
	await want(WHOLE).end;
	await rm(inRoot('tool', 'part'));
	expect(await want(WHOLE).end).toBe(0);
	expect(await readFile(inRoot('tool', 'part'), 'utf8')).toBe('good');
});

test('two programs at once build one entry', async () => {
	const both = [want(SLOW), want(SLOW)];
	await until('a build', () => existsSync(inRoot('builds')) || undefined);
	await writeFile(inRoot('go'), '');
	expect(await Promise.all(both.map(async ({ end }) => await end))).toEqual([0, 0]);
	expect(await builds()).toBe(1);
});

test('a program that is killed leaves nothing that stops the next one', async () => {
	const killed = want(SLOW);
	await until('a build', () => existsSync(inRoot('builds')) || undefined);
	killed.child.kill('SIGKILL');
	await killed.end;
	expect(await want(WHOLE).end).toBe(0);
	expect(existsSync(inRoot('tool', 'part'))).toBe(true);
	expect(existsSync(inRoot('tool.lock'))).toBe(false);
});

test('a failed build leaves no entry', async () => {
	expect(await want(`throw new Error('no network');`).end).toBe(1);
	expect(existsSync(inRoot('tool'))).toBe(false);
	expect(existsSync(inRoot('tool.lock'))).toBe(false);
});

test('a folder that somebody else left in place of the entry is replaced', async () => {
	await mkdir(inRoot('tool'), { recursive: true });
	await writeFile(inRoot('tool', 'part'), 'unknown');
	expect(await want(WHOLE).end).toBe(0);
	expect(await readFile(inRoot('tool', 'part'), 'utf8')).toBe('good');
});
