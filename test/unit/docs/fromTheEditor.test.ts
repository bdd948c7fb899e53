import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import action from '../../../nodes/WechatGateway/WechatGateway.node.json';
import statusTrigger from '../../../nodes/WechatGatewayStatusTrigger/WechatGatewayStatusTrigger.node.json';
import trigger from '../../../nodes/WechatGatewayTrigger/WechatGatewayTrigger.node.json';
import { leadsNowhere, linkTo } from './support/links';
import { read } from './support/pages';

const credential = new WechatGatewayApi();

/** The lines of the first table under that heading, each as its cells. */
function tableUnder(heading: string, page: string): string[][] {
	const [, section = ''] = read(page).split(`\n## ${heading}\n`);
	return (section.split('\n## ')[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map((cells) => cells.slice(1, -1));
}

test.each([
	['Fields', 'docs/guide/credentials.md'],
	['字段', 'docs/zh-CN/guide/credentials.md'],
])(
	'the table under %s of %s has every field of the credential, in the order of the form',
	(heading, page) => {
		const labels = credential.properties
			.filter(({ type }) => type !== 'hidden')
			.map(({ displayName }) => displayName);
		const [, , ...rows] = tableUnder(heading, page);
		expect(rows.map(([field]) => field)).toEqual([...new Set(labels)]);
	},
);

const fromCodex = [action, trigger, statusTrigger].flatMap(({ resources }) => [
	...resources.credentialDocumentation,
	...resources.primaryDocumentation,
]);

test.each([credential.documentationUrl, ...new Set(fromCodex.map(({ url }) => url))])(
	'n8n’s link to %s leads to a page that is there',
	(url) => {
		const link = linkTo(url, '');
		expect(link && !leadsNowhere(link)).toBe(true);
	},
);
