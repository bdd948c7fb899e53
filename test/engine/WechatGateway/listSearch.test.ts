import type { IDataObject, INodeType } from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { catalogue, textOf } from '../../../gateway';
import { listSearch, type Picker } from '../../../nodes/WechatGateway/pickers/listSearch';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';
import { GatewaySimulator } from '../../simulator';
import { Engine } from '../../support/engine';
import { byId, tokenCredential, TYPE, wechat } from '../support/node';

let sim: GatewaySimulator;

beforeEach(async () => {
	sim = await GatewaySimulator.start();
});
afterEach(async () => await sim.stop());

const bill: Picker = {
	ask: catalogue.account.operations.getBills,
	of: ['account'],
	read: ({ id }) => ({ name: `Bill ${textOf(id)}`, value: textOf(id) }),
};

/** A node that has a list of the bills of its account to pick from. */
const withBills: INodeType = Object.assign(new WechatGateway(), {
	methods: {
		listSearch: { searchBills: listSearch({ open: bill, wkteam: bill, wkteam2020: bill }) },
	},
});

/** What the gateway is asked for when the list is opened with this account chosen. */
async function askedFor(account: IDataObject) {
	const engine = new Engine({ [TYPE]: withBills }, [new WechatGatewayApi()]);
	const credentials = engine.credentials({ wechatGatewayApi: tokenCredential(sim, 'open') });
	const nodes = [wechat('account.getStatus', { account })];
	await engine.workflow({ credentials, nodes }).listSearch('account.getStatus', 'searchBills');
	return sim.requests.map(({ method, path, query }) => ({ call: `${method} ${path}`, query }));
}

const call = 'GET /open/user/bill';
const wholePage = { page: '1', pageSize: '100' };

test('a list that goes by another parameter is asked for with its value', async () => {
	expect(await askedFor(byId('shop'))).toEqual([
		{ call, query: { ...wholePage, deviceId: 'shop' } },
	]);
});

test('an expression that the editor cannot resolve yet counts as nothing chosen', async () => {
	expect(await askedFor(byId('={{ $json.account }}'))).toEqual([{ call, query: wholePage }]);
});
