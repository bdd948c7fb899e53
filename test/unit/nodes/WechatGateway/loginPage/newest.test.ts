import fc from 'fast-check';
import { newestOf, showNewest } from '../../../../../nodes/WechatGateway/loginPage/newest';
import type { Ticket } from '../../../../../nodes/WechatGateway/loginPage/tickets';
import type { WaitingLogin } from '../../../../../nodes/WechatGateway/loginPage/waitingLogin';

let links = 0;
const link = (): WaitingLogin => ({
	gateway: 'open',
	loginId: 'shop',
	account: 'shop',
	autoCheck: false,
	simplify: true,
	since: 0,
	until: 1,
	key: `key ${(links += 1)}`,
});

const ticket: fc.Arbitrary<Ticket> = fc.record({
	at: fc.nat(3),
	loginId: fc.constant('shop'),
	qrCodeUrl: fc.constant(''),
	tried: fc.nat(6),
	codes: fc.nat(6),
	restUntil: fc.nat(6),
});

describe('The ticket of a link', () => {
	it('is that of the workflow as long as nothing else is known', () => {
		const first = { at: 0, loginId: 'shop', qrCodeUrl: '', tried: 0, codes: 0, restUntil: 0 };
		expect(newestOf(link())).toEqual(first);
		expect(newestOf(link(), first)).toEqual(first);
	});

	it('never counts less than any ticket that was brought, whatever came in which order', () => {
		fc.assert(
			fc.property(fc.array(ticket, { minLength: 1, maxLength: 8 }), (brought) => {
				const waiting = link();
				for (const one of brought) showNewest(waiting, newestOf(waiting, one));
				const { at, tried, codes, restUntil } = newestOf(waiting);
				const most = (counts: number[]) => Math.max(0, ...counts);
				const newest = most(brought.map((one) => one.at));
				expect({ at, tried, codes, restUntil }).toEqual({
					at: newest,
					tried: most(brought.map((one) => one.tried)),
					codes: most(brought.filter((one) => one.at === newest).map((one) => one.codes)),
					restUntil: most(brought.map((one) => one.restUntil)),
				});
			}),
		);
	});
});
