import { gist } from './gist';

/**
 * What helps against refusals that people meet often. Neither gateway has codes for them; its sentence
 * tells. The first that fits counts.
 */
const ADVICE: ReadonlyArray<readonly [of: RegExp, advice: string]> = [
	[
		/(余额|积分|点数|额度|流量|套餐|会员).{0,6}(不足|不够|用完|耗尽|过期|到期)|欠费|充值|续费|insufficient (balance|credit|fund)|out of credit|top up/i,
		'Top up the vendor account, then start the workflow again.',
	],
	[
		/不是(你的|您的|对方的?)?(微信)?(好友|朋友)|非好友|好友关系|(开启了|需要)(好友|朋友)验证|拉黑|被对方?删除|not (a|your) friend/i,
		'They are no friends, or no more: a new friend request has to be accepted first.',
	],
	[
		/不在线|未在线|离线|掉线|下线|未登[录陆]|没有登[录陆]|先登[录陆]|登[录陆](已|状态)?(失效|过期)|重新登[录陆]|offline|not online|not logged in|log ?in first/i,
		'The account is not logged in at the gateway: use Log In Again, and a new QR code only when that is refused.',
	],
	[
		/风险|风控|违规|违反|涉嫌|封号|被封|封禁|冻结|(账号|帐号|账户|环境|行为)(存在)?异常|安全(限制|原因)|\brisk|banned|suspended|restricted/i,
		'WeChat distrusts the account: let nothing run for it today, and look on its phone for a notice.',
	],
	[
		/频繁|频率|过快|太快|次数|上限|限流|超限|限制|too (many|often|fast|frequent)|rate.?limit|limit (reached|exceeded)/i,
		'WeChat or the vendor wants less of this: wait, for friends and groups until tomorrow, then leave longer pauses between the items.',
	],
	[
		/群主|管理员|没有?权限|无权|权限不足|permission|not allowed|forbidden/i,
		'The account may not do that here: in groups only the owner and the admins may.',
	],
	[
		/不存在|找不到|未找到|无此|没有该|does ?n.t exist|not exist|not found|no such/i,
		'The gateway does not know an ID of this call: it may be mistyped, or belong to another account or a former login.',
	],
	[
		/参数|不能为空|格式(错误|不正确|有误)|缺少|missing|invalid param|bad request/i,
		'The gateway cannot use a value: compare the fields with the page of the operation in the documentation.',
	],
	[
		/繁忙|稍后|稍候|稍等|系统(异常|错误|失败)|未知(异常|错误)|超时|busy|later|time(d )?.?out|internal/i,
		'The gateway is in trouble: try again in some minutes. What changes something may have been done all the same: look first.',
	],
];

/** For the vendor's support. */
export const toldCode = (code: string): string => `The gateway answered with code ${code}.`;

/** What to do about a refusal in these words, and its code. */
export function adviceOn(code: string, sentence: string): string {
	const message = gist(sentence);
	const [, advice] = ADVICE.find(([of]) => of.test(message)) ?? [];
	return [...(advice ? [advice] : []), toldCode(code)].join(' ');
}

/**
 * What to do about a field that has nothing in it.
 *
 * @param gateway as users know it
 */
export const neededBy = (gateway: string): string =>
	`${gateway} needs it: fill it in, or see what its expression gives.`;
