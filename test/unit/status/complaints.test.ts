import { GatewayRefusedError, InvalidInputError, NotGatewayAnswerError } from '../../../gateway';
import {
	nothingChosen,
	NothingToShowError,
	nothingToShow,
	wrongChoice,
} from '../../../gateway/status/complaints';
import type { Look } from '../../../gateway/status/look';

const said = ({ message, hint }: { message: string; hint: string }) => ({ message, hint });

const WHERE =
	'Check Accounts: the device ID on Community Assistant (open), the wcId on E-Cloud Butler (wkteam).';

describe('Accounts that the gateway does not know', () => {
	it('are named with what it said, and for one alone with the code of that', () => {
		const reason = new GatewayRefusedError('1001', '设备不存在');
		const complaint = wrongChoice([{ account: 'shpo', reason }]);
		expect(complaint).toBeInstanceOf(InvalidInputError);
		expect(said(complaint)).toEqual({
			message: 'The gateway does not know what is chosen to be watched: "shpo" (设备不存在)',
			hint: `${WHERE} The gateway answered with code 1001.`,
		});
	});

	it('are told with the advice of what is no refusal', () => {
		const reason = new InvalidInputError('No login is under "w-1".', 'Log in again.');
		expect(said(wrongChoice([{ account: 'w-1', reason }])).hint).toBe(`${WHERE} Log in again.`);
	});

	it('are told without a blank at the end where there is no advice', () => {
		const reason = new InvalidInputError('No login is under "w-1".', '');
		expect(said(wrongChoice([{ account: 'w-1', reason }])).hint).toBe(WHERE);
	});

	it('are all named in one sentence', () => {
		const complaint = wrongChoice([
			{ account: 'shpo', reason: new GatewayRefusedError('1001', '设备不存在') },
			{
				account: 'w-1',
				reason: new InvalidInputError('No login is under "w-1".', 'Log in again.'),
			},
		]);
		expect(said(complaint)).toEqual({
			message:
				'The gateway does not know what is chosen to be watched: "shpo" (设备不存在), "w-1" (No login is under "w-1".)',
			hint: WHERE,
		});
	});
});

it('No account to watch is said with both ways out', () => {
	expect(nothingChosen()).toBeInstanceOf(InvalidInputError);
	expect(said(nothingChosen())).toEqual({
		message: 'There is no account to watch.',
		hint: 'Add one under Accounts, or set Watch to "All Accounts".',
	});
});

describe('That there is nothing to show', () => {
	const reason = new NotGatewayAnswerError(502, 'HTTP status 502', 'Check the Base URL.');
	const unknown: Look = { account: 'desk', state: 'unknown' };
	const missed = { account: 'shop', reason };

	it.each<[string, Look[], string, string]>([
		[
			'nobody has logged in yet',
			[],
			'There is no account to watch yet.',
			'Log one in first, with the WeChat Gateway node for instance.',
		],
		[
			'no look told a state',
			[missed, unknown],
			'The gateway cannot tell at the moment who is online.',
			'Try again in a minute.',
		],
		[
			'those that told one are not in the wanted one',
			[unknown, missed, { account: 'bob', state: 'offline' }],
			'Every account is offline at the moment, so there is no such event to show.',
			'For a look at the accounts as they are, choose the other event as well.',
		],
	])('is said when %s', (_, looks, message, hint) => {
		expect(nothingToShow(looks)).toBeInstanceOf(NothingToShowError);
		expect(said(nothingToShow(looks))).toEqual({ message, hint });
	});
});
