import { mentionsFor } from '../../../gateway/message/mentions';

const GROUP = '19931632641@chatroom';

describe('The mentions of a text', () => {
	it.each([
		['', 'hello', ''],
		[' , ', 'hello', ''],
		['wxid_a', '@Alice hello', 'wxid_a'],
		['wxid_a, wxid_b wxid_c，wxid_d', '@A @B @C @D', 'wxid_a,wxid_b,wxid_c,wxid_d'],
		['wxid_a,wxid_a', '@Alice', 'wxid_a'],
		['wxid_a', 'mail@example.com and @Alice', 'wxid_a'],
		['notify@all', '@所有人 dinner is ready', 'notify@all'],
	])('%j for %j travel as %j', (mentions, text, sent) => {
		expect(mentionsFor(mentions, GROUP, text)).toBe(sent);
	});

	it('are not looked at outside a group when there are none', () => {
		expect(mentionsFor('', 'wxid_bob', 'hello')).toBe('');
	});

	it.each([
		[
			'wxid_bob',
			'wxid_a',
			'@Alice',
			'Mentions are for groups, but "wxid_bob" is not a group.',
			'Clear Mentions, or send to a group: its ID ends in @chatroom.',
		],
		[
			GROUP,
			'wxid_a',
			'hello',
			'The text has 0 "@" for 1 mention, so not everybody would be mentioned.',
			'Write @ and the nickname of each person into the text, e.g. "@Alice @Bob good morning".',
		],
		[
			GROUP,
			'wxid_a,wxid_b,wxid_c',
			'@Alice @Bob',
			'The text has 2 "@" for 3 mentions, so not everybody would be mentioned.',
			'Write @ and the nickname of each person into the text, e.g. "@Alice @Bob good morning".',
		],
		[
			GROUP,
			'notify@all',
			'@all hello',
			'The text lacks "@所有人", so nobody would be mentioned.',
			'Put @所有人 into the text. The account must own or administer the group.',
		],
		[
			GROUP,
			'notify@all,wxid_a',
			'@所有人 @Alice',
			'notify@all cannot stand beside other mentions.',
			'Enter either notify@all or the WeChat IDs of people.',
		],
	])('in %s of %j with the text %j are refused', (chat, mentions, text, message, hint) => {
		expect(refusal(mentions, chat, text)).toMatchObject({
			name: 'InvalidInputError',
			message,
			hint,
		});
	});
});

function refusal(...given: Parameters<typeof mentionsFor>): unknown {
	try {
		return mentionsFor(...given);
	} catch (error) {
		return error;
	}
}
