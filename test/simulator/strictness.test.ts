import { facts, type EndpointFact } from '../facts';
import { GatewaySimulator, type GatewayName } from './index';
import { mistakesIn } from './support/mistakes';
import {
	completeFields,
	knowsBothMethods,
	otherEncoding,
	RowCaller,
	type Otherwise,
} from './support/rowCall';
import { shapeOf } from './support/shapeOf';
import { dataOf } from './support/vendorClient';

const titled = (rows: EndpointFact[]) =>
	rows.map((row) => ({ row, title: `${row.method} ${row.path} (${row.id})` }));

/** They want somebody in the group, or a card or code that leads into one. */
const ABOUT_GROUPS = [
	'removeGroupMembers',
	'manageGroupAdmins',
	'getGroupMember',
	'acceptGroupInvite',
	'addGroupMemberAsFriend',
];

/** Rows about somebody, who must be a friend or found before. */
const ABOUT_FRIENDS = [
	'getContact',
	'searchUser',
	'addFriend',
	'deleteFriend',
	'setFriendRemark',
	'setContactLabels',
];

/** Rows that go well only after something else has happened: their answers are those of other tests. */
const WANTS_HISTORY: Record<GatewayName, string[]> = {
	open: [
		'accountLogin',
		'createDevice',
		'checkLogin',
		'checkLoginShort',
		'loginVerifyCode',
		'resetPassword',
		'acceptFriend',
		...ABOUT_FRIENDS,
		'getOpenImContact',
		'downloadImage',
		'downloadFile',
		'downloadVideo',
		'downloadVoice',
		'downloadCdn',
		...ABOUT_GROUPS,
	],
	wkteam: [
		'memberLogin',
		'getIPadLoginInfo',
		'simpleIPadLoginInfo',
		'loginByAccountAndPassword',
		'secondLogin',
		'offlineReason',
		'forceOffline',
		'setProxy',
		'acceptFriend',
		...ABOUT_FRIENDS,
		'downloadImage',
		'downloadFile',
		'downloadEmoji',
		'downloadVideo',
		'getVideoResult',
		'downloadVoice',
		'downloadCdn',
		...ABOUT_GROUPS,
		'approveGroupJoin',
		'joinGroupByQrCode',
	],
};

/** Groups whose calls do not need an account that is online. */
const ABOUT_LOGINS = ['login', 'device', 'account'];

let simulator: GatewaySimulator;
let caller: RowCaller;

beforeAll(async () => {
	simulator = await GatewaySimulator.start();
	caller = new RowCaller(simulator);
	simulator.phone.onSecondLogin('alice', 'confirm');
	// What the lists of the samples have rows of.
	for (const gateway of ['open', 'wkteam'] as const) {
		simulator.addressBook(gateway, 'alice').isLoaded = true;
	}
	simulator.vendors.open.blockedTypes.add(10_000);
	simulator.vendors.open.allowedGroups.push({ wxid: 'wxid_1', chatroomId: '1@chatroom' });
});
afterAll(() => simulator.stop());

/**
 * What a call of today is about: an account that is online, a group of its own, something that it has
 * kept, and addresses that nobody listens at.
 */
function known() {
	const { wcId } = simulator.people.alice;
	simulator.favorites.add(wcId, {
		favId: 1,
		type: 2,
		updateTime: 1538560491,
		object: '<favitem />',
	});
	return {
		chatRoomId: simulator.groups.add({ members: [wcId] }).id,
		userList: 'wxid_ew6i9qdxlinu12,wxid_nqo37ves8w5t22',
		deviceId: simulator.login('open', 'my-device', 'alice'),
		wId: simulator.login('wkteam', 'alice'),
		callbackUrl: 'http://127.0.0.1:9/callback',
		httpUrl: 'http://127.0.0.1:9/callback',
	};
}

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
		const mistakes = mistakesIn(row, completeFields(row, known()));
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
		const fields = completeFields(row, known());
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
			const fields = completeFields(row, known());
			simulator.drop(String(fields[account]), undefined, { silently: true });
			expect(await caller.call(row, fields)).toEqual(
				refused(gateway === 'open' ? '设备已离线' : '微信已离线'),
			);
		},
	);

	it.each(rows.filter(({ row }) => !WANTS_HISTORY[gateway].includes(row.id)))(
		'what it answers: $title',
		async ({ row }) => {
			const { body } = await caller.call(row, completeFields(row, known()));
			expect(shapeOf(body)).toEqual(shapeOf(row.sample.response));
			expect(body).toMatchObject({ code: '1000' });
		},
	);

	it.each(rows.filter(({ row }) => WANTS_HISTORY[gateway].includes(row.id)))(
		'that something must have happened before: $title',
		async ({ row }) => {
			const { body } = await caller.call(row, completeFields(row, known()));
			expect(refusalIn(body)).toEqual({
				code: '1001',
				message: expect.not.stringMatching(/^参数错误/) as string,
				data: null,
			});
		},
	);
});
