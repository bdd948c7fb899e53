import {
	everybodyIn,
	hasMarks,
	mentionedIn,
	withEverybody,
} from '../../../gateway/message/mentions';

const GROUP = '19931632641@chatroom';

describe('The mentions of a text', () => {
	it.each<[string, string[]]>([
		['', []],
		[' , ', []],
		['wxid_a', ['wxid_a']],
		['wxid_a, wxid_b wxid_c，wxid_d', ['wxid_a', 'wxid_b', 'wxid_c', 'wxid_d']],
		['wxid_a,wxid_a', ['wxid_a']],
		['notify@all', ['notify@all']],
	])('%j are %j', (mentions, ids) => {
		expect(mentionedIn(mentions, GROUP)).toEqual(ids);
	});

	it('are not looked at outside a group when there are none', () => {
		expect(mentionedIn('', 'wxid_bob')).toEqual([]);
	});

	it('are for groups with people of WeCom too', () => {
		expect(mentionedIn('wxid_a', '1@im.chatroom')).toEqual(['wxid_a']);
	});

	it.each([
		[
			'wxid_bob',
			'wxid_a',
			'Mentions are for groups, but "wxid_bob" is not a group.',
			'Clear Mentions, or send to a group: its ID ends in @chatroom.',
		],
		[
			GROUP,
			'notify@all,wxid_a',
			'notify@all cannot stand beside other mentions.',
			'Enter either notify@all or the WeChat IDs of people.',
		],
	])('in %s of %j are refused', (chat, mentions, message, hint) => {
		expect(refusal(mentions, chat)).toMatchObject({ name: 'InvalidInputError', message, hint });
	});
});

describe('A text for everybody', () => {
	it.each([
		['dinner is ready', '@所有人\u2005dinner is ready'],
		['@所有人 dinner is ready', '@所有人 dinner is ready'],
		['dinner is ready @所有人', 'dinner is ready @所有人'],
		['@all dinner', '@所有人\u2005@all dinner'],
		[' \n', ' \n'],
	])('%j is sent as %j', (text, sent) => {
		expect(withEverybody(text)).toBe(sent);
	});

	it('mentions everybody where it does so first', () => {
		expect(everybodyIn('hi @所有人 and @所有人')).toEqual({ id: 'notify@all', start: 3, end: 7 });
	});
});

describe('A text', () => {
	it.each<[string, string[], boolean]>([
		['hello', [], true],
		['@Alice hello', ['wxid_a'], true],
		['你好@Alice', ['wxid_a'], true],
		['@A @B @C', ['wxid_a', 'wxid_b', 'wxid_c'], true],
		['@Alice @Bob', ['wxid_a', 'wxid_b', 'wxid_c'], false],
		['hello', ['wxid_a'], false],
		['write to mail@example.com', ['wxid_a'], false],
		['mail@example.com,you@example.com', ['wxid_a'], false],
		['mail@example.com and @Alice', ['wxid_a'], true],
		['see you @ five', ['wxid_a'], false],
	])('%j for %j: an "@" for each is %j', (text, ids, has) => {
		expect(hasMarks(text, ids)).toBe(has);
	});
});

function refusal(...given: Parameters<typeof mentionedIn>): unknown {
	try {
		return mentionedIn(...given);
	} catch (error) {
		return error;
	}
}
