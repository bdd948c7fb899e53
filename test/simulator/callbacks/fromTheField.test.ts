import { GatewaySimulator, type MessageOptions } from '../index';

/** What captures and clients agree in, beyond the manuals. */
describe('A pushed message', () => {
	let simulator: GatewaySimulator;
	beforeAll(async () => {
		simulator = await GatewaySimulator.start();
		simulator.login('open', 'my-device', 'alice');
		simulator.login('wkteam', 'alice');
	});
	afterAll(() => simulator.stop());

	const composed = (gateway: 'open' | 'wkteam', event: string, options: MessageOptions) =>
		simulator.compose(gateway, event, { from: 'bob', ...options });

	it.each(['open', 'wkteam'] as const)(
		'on %s quotes in a group by the group and the member, in private by the writer and the chat',
		(gateway) => {
			const { alice, bob } = simulator.people;
			const quoted = (options: MessageOptions) => {
				const { content } = composed(gateway, 'message.quote', options).data;
				return /<fromusr>(.*)<\/fromusr>\s*<chatusr>(.*)<\/chatusr>/
					.exec(String(content))
					?.slice(1);
			};

			expect(quoted({ scope: 'group', group: '7@chatroom' })).toEqual(['7@chatroom', alice.wcId]);
			expect(quoted({})).toEqual([alice.wcId, bob.wcId]);
		},
	);

	const me = 'wxid_alice0000000022';
	it.each([
		['message.link', { text: '新品' }, 'Bob 阿宝 : [链接]新品'],
		['message.link', { text: '新品', scope: 'group' }, 'Bob 阿宝 : [链接]新品'],
		['message.file', { text: 'a.txt' }, 'Bob 阿宝 : [文件]a.txt'],
		['message.text', { scope: 'group', mentions: [me] }, 'Bob 阿宝在群聊中@了你'],
		['message.text', { scope: 'group', mentions: ['wxid_other'] }, undefined],
		['message.text', {}, undefined],
		['message.quote', {}, undefined],
		['message.link', { self: true }, undefined],
	] as Array<[string, MessageOptions, string | undefined]>)(
		'has on wkteam, and not on open, the notice of the phone: %s with %j',
		(event, options, notice) => {
			expect(composed('wkteam', event, options).data.pushContent).toBe(notice);
			expect(composed('open', event, options).data).not.toHaveProperty('pushContent');
			simulator.vendors.wkteam.callbackFormat = 'raw';
			expect(composed('wkteam', event, options).data).not.toHaveProperty('pushContent');
			simulator.vendors.wkteam.callbackFormat = 'optimised';
		},
	);

	it('has that notice with articles, which only wkteam has', () => {
		const { data } = composed('wkteam', 'officialAccount.article', { text: '要闻' });
		expect(data.pushContent).toBe('Bob 阿宝 : 要闻');
	});

	it('has a msgId on either side of 2^31, of 32 bits', () => {
		const ids = [1, 2].map(() => composed('open', 'message.text', {}).msgId);

		expect(ids.map((id) => id > 2 ** 31).sort()).toEqual([false, true]);
		expect(Math.max(...ids)).toBeLessThan(2 ** 32);
	});
});
