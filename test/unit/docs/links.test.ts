import { scripts } from '../../../package.json';
import { leadsNowhere, linkTo, targetsOf, unexplained } from './support/links';
import { PAGES, read } from './support/pages';

describe.each(PAGES)('%s', (page) => {
	test('links to files, pictures and sections that exist', () => {
		const nowhere = targetsOf(page).filter((target) => {
			const link = linkTo(target, page);
			return link !== undefined && leadsNowhere(link);
		});
		expect(nowhere).toEqual([]);
	});

	test('explains every link that it names only', () => {
		expect(unexplained(page)).toEqual([]);
	});

	test('names only npm scripts that exist', () => {
		const named = [...read(page).matchAll(/npm run ([a-z\d:]+)/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
	});
});

test('the README leads everywhere from a package page too, which has no checkout around it', () => {
	const relative = targetsOf('README.md').filter((target) => !target.startsWith('https://'));
	expect(relative).toEqual([]);
});

test.each([
	['docs/guide/nowhere.md', true],
	['docs/guide/login.md#nowhere', true],
	['docs/guide/login.md#login-results', false],
])('a link to %s that leads nowhere is noticed in either form: %s', (target, expected) => {
	const absolute = `https://github.com/n8n-nodes-wechat-gateway/n8n-nodes-wechat-gateway/blob/main/${target}`;
	const links = [linkTo(target, 'README.md'), linkTo(absolute, 'docs/guide/login.md')];
	expect(links.map((link) => link && leadsNowhere(link))).toEqual([expected, expected]);
});
