import fc from 'fast-check';
import { GatewayRefusedError } from '../../../gateway';

const hintOf = (sentence: string, code = '1001') => new GatewayRefusedError(code, sentence).hint;
const CODE = 'The gateway answered with code 1001.';

const CREDIT = 'Top up the vendor account, then start the workflow again.';
const NO_FRIENDS =
	'They are no friends, or no more: a new friend request has to be accepted first.';
const OFFLINE =
	'The account is not logged in at the gateway: use Log In Again, and a new QR code only when that is refused.';
const RISK =
	'WeChat distrusts the account: let nothing run for it today, and look on its phone for a notice.';
const TOO_OFTEN =
	'WeChat or the vendor wants less of this: wait, for friends and groups until tomorrow, then leave longer pauses between the items.';
const NOT_ALLOWED =
	'The account may not do that here: in groups only the owner and the admins may.';
const UNKNOWN =
	'The gateway does not know an ID of this call: it may be mistyped, or belong to another account or a former login.';
const VALUE =
	'The gateway cannot use a value: compare the fields with the page of the operation in the documentation.';
const TROUBLE =
	'The gateway is in trouble: try again in some minutes. What changes something may have been done all the same: look first.';

describe('A refusal', () => {
	it.each([
		['账户余额不足，请充值', CREDIT],
		['积分不足', CREDIT],
		['套餐已到期', CREDIT],
		['Insufficient balance', CREDIT],
		['对方不是好友', NO_FRIENDS],
		['对方开启了朋友验证，你还不是他（她）朋友', NO_FRIENDS],
		['消息已发出，但被对方拉黑', NO_FRIENDS],
		['设备不在线', OFFLINE],
		['账号已离线，请重新登录', OFFLINE],
		['微信未登录', OFFLINE],
		['wId已掉线', OFFLINE],
		['The account is offline', OFFLINE],
		['当前账号存在风险', RISK],
		['账号异常，功能被限制', RISK],
		['触发风控', RISK],
		['操作过于频繁，请稍后再试', TOO_OFTEN],
		['发送频率过快', TOO_OFTEN],
		['今日添加好友已达上限', TOO_OFTEN],
		['Too many requests', TOO_OFTEN],
		['只有群主可以修改', NOT_ALLOWED],
		['无权操作', NOT_ALLOWED],
		['wId不存在', UNKNOWN],
		['chatroom not found', UNKNOWN],
		['参数错误', VALUE],
		['toUserName不能为空', VALUE],
		['系统繁忙', TROUBLE],
		['系统失败,请重试', TROUBLE],
		['请求超时', TROUBLE],
	])('for the reason "%s" says what to do', (sentence, advice) => {
		expect(hintOf(sentence)).toBe(`${advice} ${CODE}`);
	});

	it.each(['失败', '发送失败', '已经是好友', '下载失败', ''])(
		'for the reason "%s", which says nothing to go by, has its code alone',
		(sentence) => {
			expect(hintOf(sentence, '1002')).toBe('The gateway answered with code 1002.');
		},
	);

	it('has an end of its own, whatever the gateway says', () => {
		const words = fc.constantFrom(
			'余额',
			'不足',
			'不是',
			'好友',
			'账号',
			'异常',
			'登录',
			' ',
			'x',
			'。',
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 40 }), fc.nat(200_000), (said, times) => {
				const sentence = said.join('').repeat(1 + Math.floor(times / (said.length + 1)));
				expect(hintOf(sentence).endsWith(CODE)).toBe(true);
			}),
		);
	});
});
