import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../../gateway');

/** Each may use those before it. Between folders of one line there are no arrows that lead back. */
const LAYERS: ReadonlyArray<readonly string[]> = [
	['wire'],
	['dialects'],
	['operation'],
	['account'],
	['channel', 'client', 'contact', 'favorite', 'group', 'login', 'media', 'message', 'moment'],
	['catalogue'],
	['callback', 'status'],
	['form.ts', 'start.ts'],
	['index.ts'],
];

/** The code of operations sees `operation/call.ts` only, and not who carries it out. */
const CODE = [
	'account',
	'channel',
	'contact',
	'favorite',
	'group',
	'login',
	'media',
	'message',
	'moment',
];

/** What the build puts into the one file that uses it. */
const BUNDLED = ['media/drawQrCode.ts → qrcode-generator'];

const files = readdirSync(ROOT, { encoding: 'utf8', recursive: true }).filter((name) =>
	name.endsWith('.ts'),
);

/** The files that a file names in its imports, types and late ones included. */
function importsOf(file: string): string[] {
	const text = readFileSync(path.join(ROOT, file), 'utf8');
	return [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, given = '']) => {
		if (!given.startsWith('.')) return given;
		const target = path.join(path.dirname(file), given);
		const [found] = [`${target}.ts`, path.join(target, 'index.ts')].filter((one) =>
			files.includes(one),
		);
		return found ?? target;
	});
}

const arrows = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
const layerOf = (file: string) => {
	const [folder = ''] = file.split('/');
	return LAYERS.findIndex((folders) => folders.includes(folder));
};
const folderOf = (file: string) => file.split('/')[0] ?? '';
const told = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

describe('In gateway/', () => {
	test('every file stands in a folder of the chain', () => {
		expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
	});

	test('a file imports only what is there, and from outside what the build puts into it', () => {
		expect(arrows.filter(({ to }) => !files.includes(to)).map(told)).toEqual(BUNDLED);
	});

	test('arrows run one way', () => {
		expect(arrows.filter(({ from, to }) => layerOf(to) > layerOf(from)).map(told)).toEqual([]);
	});

	test('the code of operations does not see who carries it out', () => {
		const seen = arrows.filter(
			({ from, to }) => CODE.includes(folderOf(from)) && folderOf(to) === 'client',
		);
		expect(seen.map(told)).toEqual([]);
	});

	test('no file imports itself, be it by way of others', () => {
		const next = (file: string) => arrows.filter(({ from }) => from === file).map(({ to }) => to);
		const reachable = (file: string) => {
			const seen = new Set<string>();
			const open = next(file);
			for (let at = open.pop(); at !== undefined; at = open.pop()) {
				if (seen.has(at)) continue;
				seen.add(at);
				open.push(...next(at));
			}
			return seen;
		};
		const circles = new Map(files.map((file) => [file, reachable(file)]));
		const inCircle = arrows.filter(({ from, to }) => circles.get(to)?.has(from));
		expect(inCircle.map(told)).toEqual([]);
	});
});
