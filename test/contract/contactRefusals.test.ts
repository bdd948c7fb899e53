import fc from 'fast-check';
import { dialects, InvalidInputError, type JsonObject } from '../../gateway';
import type { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';
const ONE_EACH = 'Only one is dealt with at a time: use one item for each.';

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	let scene: Scene;
	let account: string;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
	});
	const needed = `${dialects[gateway].displayName} needs it: fill it in, or see what its expression gives.`;

	describe('nothing is sent for', () => {
		const refused: Array<
			[why: string, operation: string, input: JsonObject, message: string, hint: string]
		> = [
			[
				'a group where a friend is meant',
				'contact.delete',
				{ contactId: GROUP },
				`"${GROUP}" is a group, not a contact.`,
				'Enter the WeChat ID of a person.',
			],
			[
				'several friends where one is meant',
				'contact.setRemark',
				{ contactId: `${BOB} wxid_2`, remark: 'x' },
				`"${BOB}, wxid_2" is not one contact.`,
				ONE_EACH,
			],
			['nobody', 'contact.get', { contactIds: ' , ' }, 'Contacts is empty.', needed],
			[
				'several numbers where one is searched',
				'contact.search',
				{ query: '13800000000,13900000000' },
				'"13800000000, 13900000000" is not one number.',
				ONE_EACH,
			],
			[
				'somebody who is not from WeCom',
				'contact.getOpenIm',
				{ contactId: BOB },
				`"${BOB}" is not a contact of WeCom.`,
				'Their IDs end in @openim. For others use Get.',
			],
			[
				'a search by WeChat ID',
				'contact.search',
				{ query: BOB },
				`People cannot be searched by the WeChat ID "${BOB}".`,
				'Enter the WeChat number that the person sees in the profile, or the phone number.',
			],
			[
				'a request to somebody who is a friend already',
				'contact.add',
				{ v1: BOB, v2: '', scene: 3, greeting: 'x' },
				'V2 is empty: whoever is a friend already has none.',
				'Add only people of whom Search tells isFriend false.',
			],
			[
				'a request by a way that there is not',
				'contact.add',
				{ v1: 'v1', v2: 'v2', scene: 30, greeting: 'x' },
				'People cannot be added with the scene "30".',
				`${dialects[gateway].displayName} takes ${gateway === 'open' ? '1, 3' : '3'}, 4, 8, 15.`,
			],
			[
				'the name of a label',
				'label.delete',
				{ labelIds: '2,VIP' },
				'"VIP" is not the ID of a label.',
				'IDs of labels are numbers: choose from the list, or see Label > Get Many.',
			],
		];

		it.each(refused)('%s', async (_why, operation, input, message, hint) => {
			expect(await scene.failure(operation, { account, ...input })).toMatchObject({
				name: 'InvalidInputError',
				message,
				hint,
			});
			expect(calls(scene.simulator)).toEqual([]);
		});

		it('any ID that ends in @chatroom, however it is written, where a friend is meant', async () => {
			const operations = ['contact.delete', 'contact.setRemark', 'label.setForContact'];
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...operations),
					fc.stringMatching(/^[0-9]{5,12}$/),
					fc.constantFrom('@chatroom', '@chatRoom', '@CHATROOM', '@chatroom '),
					async (operation, number, end) => {
						const failure = await scene.failure(operation, {
							account,
							contactId: number + end,
							remark: 'x',
							labelIds: '2',
						});
						expect(failure).toBeInstanceOf(InvalidInputError);
						expect(calls(scene.simulator)).toEqual([]);
					},
				),
				{ numRuns: 30 },
			);
		});

		it('several IDs, whatever stands between them, where one is meant', async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(',', ' ', '，', ';', '；', '、', '\n', ', '),
					fc.stringMatching(/^wxid_[a-z0-9]{1,8}$/),
					fc.stringMatching(/^gh_[a-z0-9]{1,8}$/),
					async (between, one, other) => {
						const contactId = one + between + other;
						const failure = await scene.failure('contact.delete', { account, contactId });
						expect(failure.message).toBe(`"${one}, ${other}" is not one contact.`);
						expect(calls(scene.simulator)).toEqual([]);
					},
				),
				{ numRuns: 30 },
			);
		});
	});
});
