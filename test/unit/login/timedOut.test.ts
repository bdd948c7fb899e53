import { notLoggedIn } from '../../../gateway/login/result';
import { timedOut } from '../../../gateway/login/wait';
import type { Call } from '../../../gateway/operation/call';

const WHO = { account: 'shop', loginId: 'shop' };
const call = { text: () => 'shop' } as unknown as Call;
const avatarUrl = 'http://avatar.example/1';

describe('A wait in which nobody confirms', () => {
	it.each([
		['nobody, before the first answer', undefined, {}],
		['nobody who has scanned', notLoggedIn(WHO, 'waitingForScan'), {}],
		[
			'whoever has scanned',
			notLoggedIn(WHO, 'scanned', 'x', { nickName: 'Alice', avatarUrl, sex: 2 }),
			{ nickName: 'Alice', avatarUrl },
		],
		['a picture alone', notLoggedIn(WHO, 'scanned', '', { avatarUrl }), { avatarUrl }],
	])('tells of %s', (_, last, told) => {
		expect(timedOut(call, 2.5, last)).toEqual({
			loggedIn: false,
			status: 'timedOut',
			...WHO,
			...told,
			message: 'Nobody confirmed the login within 2.5 seconds.',
		});
	});
});
