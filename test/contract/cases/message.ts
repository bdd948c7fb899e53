import { WKTEAM, type OperationCase } from '../support/operationCase';
import { cards } from './cards';
import { files } from './files';
import { forwards } from './forwards';
import { GROUP, inChat, sentTo } from './sending';

const ALICE = 'wxid_alice0000000022';

const mentioning = (when: string, text: string, mentions: string, at: string): OperationCase => ({
	operation: 'message.sendText',
	when,
	input: { chatId: GROUP, text, mentions },
	sends: inChat(GROUP, { content: text, at }),
	gives: sentTo(GROUP),
});

export const message: OperationCase[] = [
	{
		operation: 'message.sendText',
		when: 'it goes to a friend, with its blanks',
		input: { chatId: 'wxid_bob', text: '  你好 & hello\n' },
		sends: inChat('wxid_bob', { content: '  你好 & hello\n' }),
		gives: sentTo('wxid_bob'),
	},
	{
		operation: 'message.sendText',
		on: WKTEAM,
		when: 'it goes from the account of a wcId, whose login is looked up',
		input: { account: ALICE, chatId: 'wxid_bob', text: '你好' },
		calls: ({ loginId }) => [
			['POST /queryLoginWx'],
			['POST /sendText', { wId: loginId, wcId: 'wxid_bob', content: '你好' }],
		],
		gives: (told) => sentTo('wxid_bob')({ ...told, loginId: ALICE }),
	},
	mentioning(
		'it mentions members of a group',
		'@Bob @Carol 开会了',
		'wxid_bob, wxid_carol',
		'wxid_bob,wxid_carol',
	),
	mentioning('it mentions everybody in a group', '@所有人 开会了', 'notify@all', 'notify@all'),
	...files,
	...cards,
	...forwards,
];
