import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { read } from './support/pages';

const FILE = 'docs/images/login.png';
const film = path.join(__dirname, '../../..', FILE);

test.each(['README.md', 'docs/zh-CN/README.md'])(
	'%s shows the chain in moving pictures',
	(page) => {
		expect(read(page)).toContain(path.basename(FILE));
	},
);

test('the film is as wide as it is shown, and loaded soon: 1.5 MB at most', () => {
	const bytes = readFileSync(film);
	const animation = bytes.indexOf('acTL');
	expect(animation).toBeGreaterThan(0);
	expect(bytes.readUInt32BE(animation + 4)).toBeGreaterThanOrEqual(5);
	expect(bytes.readUInt32BE(16)).toBeLessThanOrEqual(1000);
	expect(statSync(film).size).toBeLessThanOrEqual(1_500_000);
});
