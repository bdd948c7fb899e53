import { facts, type EndpointFact } from '../facts';
import { completeFields } from '../facts/exampleCall';
import { GatewaySimulator, type GatewayName } from './index';
import { furnish, known, WANTS_HISTORY } from './support/circumstances';
import { mistakesIn } from './support/mistakes';
import { knowsBothMethods, otherEncoding, RowCaller, type Otherwise } from './support/rowCall';
import { shapeOf } from './support/shapeOf';
import { dataOf } from './support/vendorClient';

const titled = (rows: EndpointFact[]) =>
	rows.map((row) => ({ row, title: `${row.method} ${row.path} (${row.id})` }));

/** What they tell is empty at first, or stands beside other things in the sample: their own tests read them. */
const TELLS_OF_STATE: Record<GatewayName, string[]> = {
	open: ['listMoments', 'listFriendMoments', 'forwardMoment'],
	wkteam: ['listMoments', 'listFriendMoments', 'getLabelContacts', 'getMessageContact'],
};

/** Groups whose calls do not need an account that is online. */
const ABOUT_LOGINS = ['login', 'device', 'account'];

let simulator: GatewaySimulator;
let caller: RowCaller;

beforeAll(async () => {
	simulator = await GatewaySimulator.start();
	caller = new RowCaller(simulator);
	furnish(simulator);
});
afterAll(() => simulator.stop());

/** A second login's refusal is the data of a success (二次登录). */
const refusalIn = (body: unknown): unknown => dataOf(body) ?? body;

const springError = (status: number, error: string) => ({ status, body: { status, error } });

const refused = (message: string) => ({
	status: 200,
	body: { code: '1001', message, data: null },
});

describe.each(['open', 'wkteam'] as const)('The simulator knows of every row of %s', (gateway) => {
	const rows = titled(facts[gateway]);

	it.each(rows)('which fields it has: $title', async ({ row }) => {
		const mistakes = mistakesIn(row, completeFields(row, known(simulator)));
		const answers: Record<string, unknown> = {};
		for (const [name, { fields }] of Object.entries(mistakes)) {
			answers[name] = await caller.call(row, fields);
		}
		expect(answers).toEqual(
			Object.fromEntries(
				Object.entries(mistakes).map(([name, { message }]) => [name, refused(message)]),
			),
		);
	});

	it.each(rows)('how it must be called: $title', async ({ row }) => {
		const fields = completeFields(row, known(simulator));
		const call = (otherwise: Otherwise) => caller.call(row, fields, otherwise);

		if (row.authHeader !== false) {
			expect(await call({ withoutToken: true })).toEqual(refused('Authorization无效，请重新获取'));
		}
		if (row.method === 'POST') {
			expect(await call({ contentType: otherEncoding(row) })).toMatchObject(
				springError(415, 'Unsupported Media Type'),
			);
		}
		if (!knowsBothMethods(row)) {
			const method = row.method === 'GET' ? 'POST' : 'GET';
			expect(await call({ method })).toMatchObject(springError(405, 'Method Not Allowed'));
		}
	});

	const inhabited = rows.filter(({ row }) => !ABOUT_LOGINS.includes(row.group));
	const account = gateway === 'open' ? 'deviceId' : 'wId';
	it.each(inhabited.filter(({ row }) => row.params.some(({ name }) => name === account)))(
		'that its account must be online: $title',
		async ({ row }) => {
			const fields = completeFields(row, known(simulator));
			simulator.drop(String(fields[account]), undefined, { silently: true });
			expect(await caller.call(row, fields)).toEqual(
				refused(gateway === 'open' ? '设备已离线' : '微信已离线'),
			);
		},
	);

	const untold = [...WANTS_HISTORY[gateway], ...TELLS_OF_STATE[gateway]];
	it.each(rows.filter(({ row }) => !untold.includes(row.id)))(
		'what it answers: $title',
		async ({ row }) => {
			const { body } = await caller.call(row, completeFields(row, known(simulator)));
			expect(shapeOf(body)).toEqual(shapeOf(row.sample.response));
			expect(body).toMatchObject({ code: '1000' });
		},
	);

	it.each(rows.filter(({ row }) => WANTS_HISTORY[gateway].includes(row.id)))(
		'that something must have happened before: $title',
		async ({ row }) => {
			const { body } = await caller.call(row, completeFields(row, known(simulator)));
			expect(refusalIn(body)).toEqual({
				code: '1001',
				message: expect.not.stringMatching(/^参数错误/) as string,
				data: null,
			});
		},
	);
});
