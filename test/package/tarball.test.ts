import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import * as gateway from '../../gateway';
import { propertiesFromCatalogue } from '../../nodes/WechatGateway/properties';
import pkg from '../../package.json';
import { readQrCode } from '../support/phoneCamera';
import { packedTarball, publishDryRun, ROOT, scan, type Packed } from './support';

let packed: Packed;

beforeAll(() => {
	packed = packedTarball();
}, 120_000);

/** Loads a class as n8n does: from the path in package.json, under the name of the file. */
function load<T>(path: string): T {
	const exported = require(join(packed.folder, path)) as Record<string, new () => T>;
	const Class = exported[basename(path).split('.')[0] ?? ''];
	if (!Class) throw new Error(`${path} does not export its class`);
	return new Class();
}

const FORM_ONLY = ['action', 'description', 'notice', 'page', 'placeholder'];

/** As JSON, functions by their presence; without what only the form says, but with all that is sent. */
function plain(value: unknown, withoutWords = true): unknown {
	if (typeof value === 'function') return 'function';
	if (Array.isArray(value)) return value.map((one) => plain(one, withoutWords));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, inside]) => {
				const isWord = FORM_ONLY.includes(key) && typeof inside === 'string';
				return !withoutWords || !isWord;
			})
			.map(([key, inside]) => [key, plain(inside, withoutWords && key !== 'send')]),
	);
}

const nodes = () => pkg.n8n.nodes.map((path) => ({ path, node: load<INodeType>(path) }));
const credentials = () =>
	pkg.n8n.credentials.map((path) => ({ path, credential: load<ICredentialType>(path) }));

test('holds the built nodes and nothing else', () => {
	const expected =
		/^(package\.json|README\.md|LICENSE|dist\/(nodes|credentials|gateway)\/.+\.js|dist\/icons\/.+\.svg|dist\/nodes\/.+\.node\.json|dist\/nodes\/WechatGateway\/form\.json|dist\/nodes\/\w+\/__schema__\/.+\.json)$/;
	expect(packed.files.filter((file) => !expected.test(file))).toEqual([]);
	expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
});

test('weighs at most 236 kB', () => {
	expect(packed.size).toBeLessThanOrEqual(236_000);
});

test('asks n8n for nothing but itself', () => {
	const published = JSON.parse(readFileSync(join(packed.folder, 'package.json'), 'utf8')) as Record<
		string,
		unknown
	>;
	expect(published.dependencies ?? {}).toEqual({});
	expect(published.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	expect(published.overrides).toBeUndefined();
	const hooks = Object.keys(published.scripts as object).filter((name) =>
		/^(pre|post)?(install|prepare|publish|pack)$/.test(name),
	);
	expect(hooks).toEqual([]);
});

test('the library that is in it stands there with its licence, and draws', () => {
	const file = join(packed.folder, 'dist/gateway/media/drawQrCode.js');
	const text = readFileSync(file, 'utf8');
	expect(text).toContain('Copyright (c) 2009 Kazuhiko Arase');
	expect(text).toContain('The above copyright notice and this permission notice shall be included');
	const { drawQrCode } = require(file) as typeof gateway;
	const picture = drawQrCode('https://weixin.qq.com/f/EKhjEMLxIQHxoyT3vffquQ');
	if ('reason' in picture) throw new Error(picture.reason);
	expect(readQrCode(picture.bytes)).toBe('https://weixin.qq.com/f/EKhjEMLxIQHxoyT3vffquQ');
});

test('npm would publish just that, and has nothing to mend in the manifest', () => {
	const { files, complaints } = publishDryRun();
	expect(files).toEqual(packed.files);
	expect(complaints).toEqual([]);
});

test('passes n8n’s scanner, sources and tarball', () => {
	const sources = scan(ROOT, 'package.json', '{nodes,credentials}/**/*.{js,ts,json}');
	const tarball = scan(packed.folder, 'package.json', '**/*.js');
	expect(sources.files).toBeGreaterThan(10);
	expect(tarball.files).toBeGreaterThan(10);
	expect([...sources.findings, ...tarball.findings]).toEqual([]);
});

test('the scanner is awake: it finds what must not be published', () => {
	const { findings } = scan(join(__dirname, 'forbidden'), '**/*.js');
	expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual([
		'@n8n/community-nodes/no-restricted-globals',
		'no-console',
	]);
});

test('every node and credential loads, with the names that workflows store', () => {
	expect(nodes().map(({ node }) => `${pkg.name}.${node.description.name}`)).toEqual([
		'n8n-nodes-wechat-gateway.wechatGateway',
		'n8n-nodes-wechat-gateway.wechatGatewayTrigger',
		'n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger',
	]);
	expect(credentials().map(({ credential }) => credential.name)).toEqual(['wechatGatewayApi']);
});

test('the form is written down as the catalogue gives it, and n8n’s start loads no catalogue', () => {
	const form = nodes()[0]?.node.description.properties;
	expect(form).toEqual(JSON.parse(JSON.stringify(propertiesFromCatalogue())));
	const script = `${JSON.stringify(pkg.n8n.nodes)}.forEach((file) => require(process.cwd() + "/" + file));
		console.log(Object.keys(require.cache).filter((file) => /catalogue/.test(file)).length);`;
	const loaded = execFileSync(process.execPath, ['-e', script], { cwd: packed.folder });
	expect(loaded.toString().trim()).toBe('0');
});

test('the catalogue has lost nothing but words that the form has already', () => {
	const { catalogue: shipped } = require(
		join(packed.folder, 'dist/gateway/catalogue/index.js'),
	) as typeof gateway;
	expect(plain(shipped)).toEqual(plain(gateway.catalogue));
	expect(JSON.stringify(shipped)).not.toContain(
		gateway.catalogue.login.operations.getQrCode.notice,
	);
});

test('icons and codex files are where n8n looks for them', () => {
	const icons = [
		...nodes().map(({ path, node }) => ({ path, icon: node.description.icon })),
		...credentials().map(({ path, credential }) => ({ path, icon: credential.icon })),
	];
	for (const { path, icon } of icons) {
		const { light, dark } = icon as { light: string; dark: string };
		for (const file of [light, dark]) {
			const at = join(packed.folder, dirname(path), file.replace(/^file:/, ''));
			expect({ at, exists: existsSync(at) }).toEqual({ at, exists: true });
		}
	}
	for (const { path, node } of nodes()) {
		const codex = JSON.parse(
			readFileSync(join(packed.folder, path.replace(/\.js$/, '.json')), 'utf8'),
		) as { node: string };
		expect(codex.node).toBe(`${pkg.name}.${node.description.name}`);
	}
});
