import fc from 'fast-check';
import { isWanted, normalise, readPush, type Scope } from '../../../gateway';
import {
	APP_MESSAGES,
	ELEMENTS,
	EVENTS,
	OTHER_MESSAGES,
	SYSTEM_MESSAGES,
} from '../../../gateway/callback/codes';
import { neededGroups, neededTypes, TYPES } from '../../../gateway/callback/neededTypes';
import { goodMessages, messages, written } from './support/anyPush';
import { ARRIVAL } from './support/pushed';

const ALL = { events: [], scopes: [], chatIds: [] };
const GROUP = '1@chatroom';

const ofType = fc.constantFrom(...TYPES);

/** What tells the coarse types apart. */
const contents = fc.constantFrom(
	'hi',
	...[...APP_MESSAGES.keys()].map((type) => `<msg><appmsg><type>${type}</type></appmsg></msg>`),
	...[...ELEMENTS.keys()].map((name) => `<msg><${name} aeskey="1" voicelength="1"/></msg>`),
	...[...SYSTEM_MESSAGES.keys()].map((type) => `<sysmsg type="${type}"/>`),
);
const places = fc.constantFrom(GROUP, '2@im.chatroom', 'wxid_bob', 'wxid_me', '');

const likely = fc.record({
	messageType: ofType,
	wcId: fc.constant('wxid_me'),
	data: fc.record({
		content: contents,
		msgType: fc.constantFrom(undefined, '1', '49', ...OTHER_MESSAGES.keys()),
		fromUser: places,
		toUser: places,
		fromGroup: places,
		userName: places,
	}),
});
const odd = fc
	.tuple(messages, ofType)
	.map(([message, messageType]) => ({ ...message, messageType }));
const pushes = fc.oneof(
	likely.map(written),
	odd.map(written),
	fc.constantFrom(...goodMessages).filter((json) => /"messageType":\s*\d/.test(json)),
);

/** Of the wishes of a workflow that wants an item, each may be there or not. */
const wishes = fc.record({
	events: fc.boolean(),
	scopes: fc.boolean(),
	chatIds: fc.boolean(),
	more: fc.subarray([...EVENTS]),
});

test('whatever a workflow wants is of a type that is needed, and of a group that is', () => {
	fc.assert(
		fc.property(pushes, wishes, (json, wish) => {
			const [entry] = readPush(JSON.stringify([json]));
			if (!entry || !('message' in entry)) return;
			const item = normalise(entry, { gateway: 'open', at: ARRIVAL });
			const { event, scope, chatId } = item;
			const wanted = {
				events: wish.events ? [event, ...wish.more] : [],
				scopes: wish.scopes ? [scope] : [],
				chatIds: wish.chatIds && chatId !== undefined ? [chatId] : [],
			};
			const rest = { ignoreOwn: false, unknown: false, senderIds: [], textContains: '' };
			if (!isWanted(item, { ...wanted, ...rest, onlyMentioned: false })) return;
			expect(neededTypes(wanted)).toContain(entry.message.code);
			const groups = neededGroups(wanted);
			if (scope === 'group' && groups.length > 0) expect(groups).toContain(chatId);
		}),
		{ numRuns: 3000 },
	);
});

test.each<[Partial<{ events: string[]; scopes: Scope[]; chatIds: string[] }>, number[]]>([
	[{}, [...TYPES]],
	[{ events: ['message.text'] }, [5, 9]],
	[{ events: ['message.image'] }, [5, 6, 9, 10, 13, 14]],
	[{ events: ['message.link'] }, [13, 14]],
	[{ events: ['contact.request', 'account.offline'] }, [0, 4]],
	[{ events: ['group.updated'] }, [16]],
	[{ events: ['message.text'], scopes: ['private'] }, [5]],
	// A code of private chats may come with the ID of a group.
	[{ events: ['message.text'], scopes: ['group'] }, [5, 9]],
	[{ events: ['message.text'], scopes: ['system'] }, []],
	[{ events: ['message.text'], chatIds: ['wxid_bob'] }, [5]],
	[{ events: ['message.text'], chatIds: ['wxid_bob', GROUP] }, [5, 9]],
	[{ events: ['group.announcement'] }, []],
])('%j needs the types %j and no others', (wanted, types) => {
	expect(neededTypes({ ...ALL, ...wanted }).sort((a, b) => a - b)).toEqual(
		[...types].sort((a, b) => a - b),
	);
});

test.each<[Partial<{ scopes: Scope[]; chatIds: string[] }>, string[]]>([
	[{}, []],
	[{ chatIds: ['wxid_bob'] }, []],
	[{ chatIds: ['wxid_bob', GROUP, '2@im.chatroom'] }, [GROUP, '2@im.chatroom']],
	[{ chatIds: [GROUP], scopes: ['private'] }, []],
	[{ chatIds: [GROUP], scopes: ['group'] }, [GROUP]],
])('%j needs the groups %j', (wanted, groups) => {
	expect(neededGroups({ ...ALL, ...wanted })).toEqual(groups);
});
