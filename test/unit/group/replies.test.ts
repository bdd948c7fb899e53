import { groupFrom, memberFrom } from '../../../gateway/group/profile';
import {
	groupQrCode,
	madeTask,
	newGroup,
	readGroup,
	readMember,
	whatIsFound,
} from '../../../gateway/group/replies';
import { refusalOf } from '../support/refusal';

const ASKED = { account: 'my-device', groupId: '1@chatroom', contactId: 'wxid_bob' };
const GROUP = { account: 'my-device', groupId: '1@chatroom' };

describe('What a gateway tells of a group', () => {
	it.each([
		['as a list of one', [{ chatRoomId: '1@chatroom', nickName: 'Team' }]],
		['as itself', { chatRoomId: '1@chatroom', nickName: 'Team' }],
		['behind rubbish', [null, { chatRoomId: '1@chatroom', nickName: 'Team' }]],
	])('is read where it comes %s', (_, data) => {
		expect(readGroup(data, ASKED, 0)).toEqual({
			...GROUP,
			name: 'Team',
			memberCount: 0,
			members: [],
		});
	});

	it.each([[[]], [null], ['']])('is missing where it is %j', (data) => {
		expect(refusalOf(() => readGroup(data, ASKED, 0))).toMatchObject({
			name: 'NotGatewayAnswerError',
			message: 'The gateway tells nothing of the group "1@chatroom".',
			hint: 'Check the ID, and that the account is still in the group.',
		});
	});

	it.each([[[]], [null]])('is missing of a member where it is %j', (data) => {
		expect(refusalOf(() => readMember(data, ASKED, 0))).toMatchObject({
			name: 'NotGatewayAnswerError',
			message: 'The gateway tells nothing of "wxid_bob" in that group.',
			hint: 'Check the ID, and that the person is still in the group.',
		});
	});

	it('has as many members as it says, or else as many as it lists', () => {
		const chatRoomMembers = [{ userName: 'wxid_a' }, { userName: 'wxid_b' }];
		expect(groupFrom({ chatRoomMembers, memberCount: 5 }).memberCount).toBe(5);
		expect(groupFrom({ chatRoomMembers }).memberCount).toBe(2);
	});

	it('says who administers as soon as it says so of one member', () => {
		const [admin, member, silent] = [
			{ userName: 'wxid_a', isManage: true },
			{ userName: 'wxid_b', isManage: false },
			{ userName: 'wxid_c' },
		];
		expect(groupFrom({ chatRoomMembers: [admin, member, silent] }).adminIds).toEqual(['wxid_a']);
		expect(groupFrom({ chatRoomMembers: [member] }).adminIds).toEqual([]);
		expect(groupFrom({ chatRoomMembers: [silent] })).not.toHaveProperty('adminIds');
		expect(memberFrom(silent)).toEqual({ wcId: 'wxid_c' });
	});

	it.each(['bigHeadImgUrl', 'bigHead', 'smallHeadImgUrl', 'smallHead'])(
		'has its picture in %s where there is no larger one',
		(name) => {
			expect(memberFrom({ userName: 'wxid_a', [name]: 'http://p' })).toEqual({
				wcId: 'wxid_a',
				avatarUrl: 'http://p',
			});
		},
	);
});

describe('What a gateway answers to deeds in a group', () => {
	it.each([
		[
			{ chatRoomID: '1@chatroom', base64: 'iVBO' },
			{ groupId: '1@chatroom', qrCode: 'iVBO' },
		],
		[{ chatRoomID: '1@chatroom', base64: '' }, { groupId: '1@chatroom' }],
		[null, { groupId: '' }],
	])('%j is a new group', (data, told) => {
		expect(newGroup(data, ASKED, 0)).toEqual({ success: true, account: 'my-device', ...told });
	});

	it.each([
		[{ imgUrl: 'http://qr' }, 'http://qr'],
		[null, ''],
	])('%j holds a QR code', (data, qrCodeUrl) => {
		expect(groupQrCode(data, ASKED, 0)).toEqual({ ...GROUP, qrCodeUrl });
	});

	it.each([
		[{ sign: 'abc' }, { success: true, sign: 'abc' }],
		[{ sign: '' }, { success: true }],
		[null, { success: true }],
	])('%j is a task that was made', (data, output) => {
		expect(madeTask(data, ASKED, 0)).toEqual(output);
	});

	it.each([
		[{ a: 1 }, { success: true, found: { a: 1 } }],
		[null, { success: true }],
	])('%j is what was found besides joining', (data, output) => {
		expect(whatIsFound(data, ASKED, 0)).toEqual(output);
	});
});
