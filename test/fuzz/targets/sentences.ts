import assert from 'node:assert';
import fc from 'fast-check';
import { GatewayRefusedError, restWanted } from '../../../gateway';
import { soundsBusy } from '../../../gateway/login/busy';
import { open } from '../../../gateway/login/open';
import { readLogin } from '../../../gateway/login/result';
import { wkteam } from '../../../gateway/login/wkteam';
import { alsoLong } from '../inputs/long';
import { target } from '../target';

const DAY_MS = 24 * 60 * 60_000;

/** Words of both vendors' and of WeChat's sentences, apart and in any order. */
const words = fc.constantFrom(
	...[
		'二维码',
		'登录',
		'登陆',
		'登录信息',
		'账号',
		'帐号',
		'微信',
		'环境',
		'验证码',
		'设备',
		'参数',
	],
	...['失效', '过期', '超时', '不存在', '无效', '异常', '风险', '取消', '拒绝', '错误', '限制'],
	...['操作', '频繁', '系统繁忙', '请', '稍后', '再试', '后', '重新获取', '未', '即将', '已', '前'],
	...['十', '半', '五', '两个', '9'.repeat(400), '0', '30', '秒', '分', '分钟', '小时', '天', 's'],
	...['QR code', 'expired', 'login', 'account', 'blocked', 'too many', 'try again in', 'minutes'],
	...['，', '。', '！', ' ', '\n', '1'],
);

const texts = alsoLong(
	fc.oneof(
		fc.array(words, { maxLength: 14 }).map((all) => all.join('')),
		fc.string({ unit: 'binary' }),
	),
	words,
);

/** A sentence never is a login, and the rest that it asks for is between nothing and a day. */
export const sentences = target(
	'sentences',
	6,
	fc.record({
		code: fc.oneof(fc.constant('1001'), fc.string()).filter((code) => code !== '1000'),
		sentence: texts,
		data: fc.oneof(fc.constant(null), fc.jsonValue({ maxDepth: 2 })),
		way: fc.constantFrom(open, wkteam),
	}),
	({ code, sentence, data, way }) => {
		const rest = restWanted(sentence);
		assert.ok(rest === undefined || (rest > 0 && rest <= DAY_MS), `It asks for ${rest} ms`);
		soundsBusy(sentence);
		try {
			const identity = { account: 'acc', loginId: 'id' };
			const result = readLogin({ code, message: sentence, data }, identity, way.pending);
			assert.strictEqual(result.loggedIn, false);
		} catch (error) {
			if (!(error instanceof GatewayRefusedError)) throw error;
		}
	},
);
