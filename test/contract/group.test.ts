import fc from 'fast-check';
import { isOffered, type JsonObject, type Operation } from '../../gateway';
import { group } from '../../gateway/catalogue/group';
import { inputOf, Scene } from './support/scene';

const GROUP = '24343869723@chatroom';

describe.each(['open', 'wkteam'] as const)('Operations of a group on %s', (gateway) => {
	let scene: Scene;
	beforeAll(async () => {
		scene = await Scene.start(gateway);
	});
	afterAll(() => scene.end());
	afterEach(() => {
		expect(scene.simulator.requests).toEqual([]);
	});

	const withField = (field: string) =>
		Object.entries(group)
			.filter(([, { fields, bindings }]) => field in fields && isOffered(bindings[gateway]))
			.map(([name]) => name);
	const complete: JsonObject = {
		account: 'my-device',
		groupId: GROUP,
		contactId: 'wxid_bob',
		contactIds: 'wxid_bob,wxid_carol',
		name: 'Team',
		announcement: 'hi',
		nickname: 'hi',
		remark: 'hi',
		newMessageId: '7175333311063873621',
		xml: '<a/>',
		title: 'hi',
		pagePath: 'a',
		miniProgramId: 'gh_1',
		senderContactId: 'wxid_bob',
	};
	const refusal = async (name: string, input: JsonObject) =>
		await scene.failure(`group.${name}`, { ...complete, ...input });

	it.each(withField('groupId'))('%s refuses what is not one group', async (name) => {
		const notAGroup = fc
			.oneof(
				fc.stringMatching(/^[\w-]{1,20}$/),
				fc.constantFrom('wxid_bob@chatroom2', '1@chatroom,2@chatroom', '1@chatroom 2@chatroom'),
			)
			.filter((id) => id.trim() !== '');
		await fc.assert(
			fc.asyncProperty(notAGroup, async (groupId) => {
				expect(await refusal(name, { groupId })).toMatchObject({
					name: 'InvalidInputError',
					message: `"${groupId}" is not the ID of one group.`,
					hint: 'Enter the ID that the trigger gives as chatId: it ends in @chatroom.',
				});
			}),
			{ numRuns: 20 },
		);
	});

	it.each(withField('contactIds'))('%s refuses groups among people, and data', async (name) => {
		const people = fc.array(fc.stringMatching(/^wxid_[a-z0-9]{4,14}$/), { maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(people, people, async (before, after) => {
				expect(await refusal(name, { contactIds: [...before, GROUP, ...after] })).toMatchObject({
					name: 'InvalidInputError',
					message: `"${GROUP}" is a group, and not a person.`,
					hint: 'Enter the WeChat IDs of people.',
				});
				const data = [...before, { wcId: 'wxid_bob' }, ...after];
				expect(await refusal(name, { contactIds: data })).toMatchObject({
					message: 'WeChat IDs are no IDs but data with fields.',
					hint: 'Name the field that holds the ID, e.g. {{ $json.members.map((one) => one.wcId) }}.',
				});
			}),
			{ numRuns: 20 },
		);
		for (const nobody of ['', ' , ', []]) {
			expect(await refusal(name, { contactIds: nobody })).toMatchObject({
				message: 'WeChat IDs is empty.',
			});
		}
	});

	it.each(withField('contactId'))('%s refuses several people, and groups', async (name) => {
		expect(await refusal(name, { contactId: 'wxid_a,wxid_b' })).toMatchObject({
			message: '"wxid_a,wxid_b" is not one person.',
			hint: 'The gateway takes one at a time: use one item for each.',
		});
		expect(await refusal(name, { contactId: GROUP })).toMatchObject({
			message: `"${GROUP}" is a group, and not a person.`,
		});
	});

	it.each(withField('url'))('%s refuses what is not a web address', async (name) => {
		for (const url of ['weixin.qq.com/g/abc', 'weixin://g/abc', 'https://', 'http://a b']) {
			expect(await refusal(name, { url })).toMatchObject({
				message: `URL "${url}" is not a web address.`,
				hint: 'Enter it whole, beginning with http:// or https://.',
			});
		}
	});

	it('create refuses a group of two', async () => {
		expect(await refusal('create', { contactIds: 'wxid_bob, wxid_bob' })).toMatchObject({
			message: 'A group needs at least 2 people besides the account, but there is only one.',
			hint: 'Enter the WeChat IDs of two or more friends.',
		});
	});

	it('manageAdmins refuses two owners', async () => {
		expect(await refusal('manageAdmins', { action: '3' })).toMatchObject({
			message: 'A group has one owner, but there are 2 WeChat IDs.',
			hint: 'Enter one WeChat ID.',
		});
	});

	it.each(
		['groupId', 'contactId', 'url'].flatMap((field) =>
			withField(field).map((name) => ({ name, field })),
		),
	)('$name wants the $field', async ({ name, field }) => {
		const { fields } = group[name as keyof typeof group] as Operation;
		expect(await refusal(name, { [field]: '' })).toMatchObject({
			name: 'InvalidInputError',
			message: `${fields[field]?.label} is empty.`,
		});
	});

	it.each(withField('contactIds'))(
		'%s takes each person once, from text and list',
		async (name) => {
			const operation = group[name as keyof typeof group];
			for (const contactIds of ['wxid_b，wxid_c wxid_b', ['wxid_b', 'wxid_c', 'wxid_b']]) {
				const input = inputOf(operation, {
					...complete,
					reason: gateway === 'open' ? '' : 'hi',
					contactIds,
				});
				const { call } = await scene.client.prepare(
					operation,
					Object.fromEntries(Object.entries(input).filter(([field]) => field in operation.fields)),
				);
				expect(call.input.contactIds).toEqual(['wxid_b', 'wxid_c']);
			}
		},
	);
});

describe('What a gateway lacks', () => {
	it('is said before anything is sent', async () => {
		const scene = await Scene.start('open');
		const failure = await scene.failure('group.addMemberAsFriend', {
			account: 'my-device',
			groupId: GROUP,
			contactId: 'wxid_bob',
			greeting: 'hi',
		});
		expect(failure).toMatchObject({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "Greeting".',
		});
		await scene.end();
	});
});
