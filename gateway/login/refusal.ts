import { GatewayRefusedError } from '../wire/errors';
import { gist } from '../wire/gist';

export interface Refusal {
	status: 'verificationCodeRequired' | 'expired' | 'failed';
	/** Another QR code now would endanger the account. */
	riskWarning?: true;
}

/**
 * Neither gateway has a code for why a login did not happen; its sentence tells.
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself, not the login
 */
export function readRefusal(code: string, sentence: string): Refusal {
	const message = gist(sentence);
	// Before all else: such a sentence also says that something is void, or what to enter or scan.
	if (warnsOfRisk(message)) return { status: 'failed', riskWarning: true };
	if (/(二维码|登[录陆]信息).*不存在/.test(message)) return { status: 'expired' };
	if (/参数|不存在|不能为空|missing|invalid param|does ?n.t exist|not exist/i.test(message)) {
		throw new GatewayRefusedError(code, sentence);
	}
	if (/验证码错误|code.*(wrong|incorrect)/i.test(message)) return { status: 'failed' };
	if (/验证码|verification code/i.test(message)) return { status: 'verificationCodeRequired' };
	if (/取消|拒绝|cancel|refuse|declin/i.test(message)) return { status: 'failed' };
	return { status: QR_CODE_IS_DEAD.test(message) ? 'expired' : 'failed' };
}

const anyOf = (...patterns: RegExp[]): RegExp =>
	new RegExp(patterns.map(({ source }) => source).join('|'), 'i');

/**
 * Only what is said, in one clause, of the QR code or of the login that waits for it (open: 登录信息).
 * A login (本次登录) or a second login that is void or too late is another matter; so is a QR code that
 * is still good or will be void (未过期, 即将失效, 过期前).
 */
const QR_CODE_IS_DEAD = anyOf(
	/(二[维維][码碼]|登[录陆錄入](信息|資訊)|qr[ -]?code|login info)[^，。；！？,.;!?\n]*((?<!未|没|没有|尚未|将|會|会|not )([过過]期|失效|无效|作废|超时|逾時|expired|invalid|timed?.?out)(?!之?前))/,
	/([过過]期|失效)的?(二[维維][码碼]|登[录陆錄入](信息|資訊))|expired (qr[ -]?code|login info)/,
	/重新获取[^，。；！？,.;!?\n]*二维码/,
);

/**
 * WeChat distrusts the account or the place it is used from, e.g. 你的微信登录环境存在异常。为了帐号安全，
 * 本次登录已失效, or 你的账号无法通过扫码方式登录其他设备 (sentences of public reports). 系统异常 and 未知异常 are
 * the gateway's own trouble, 为了帐号安全，请输入验证码 a step of the login.
 */
function warnsOfRisk(message: string): boolean {
	if (RISK.test(message)) return true;
	return /安全|security|safety/i.test(message) && !ASKS_FOR_CODE.test(message);
}

const ASKS_FOR_CODE =
	/(输入|填写|提交).*验证码|验证码[^，。]{0,8}(发送|发至|发到)|(enter|type) .*code/i;

const RISK = anyOf(
	/(环境|行为|异地|登[录陆].{0,4}存在).{0,6}异常|异常(登[录陆]|环境|行为|活动|设备)/,
	/([账帐][号户]|微信号).{0,8}(异常|无法|不能(?!为空)|不允许|禁止|锁定|停用|封停|保护|限制)/,
	/(无法|不能|限制|禁止).{0,8}扫码.{0,4}登[录陆]|登[录陆]其[他它]设备|限制登[录陆]|登[录陆].{0,6}限制/,
	/(登[录陆]|扫码).{0,4}频繁|存在危险|非常用设备/,
	/风险|风控|违规|违反|涉嫌|封号|被封|封禁|冻结|外挂|非官方/,
	/\brisk|suspicious|unusual|compromised|(login|account|environment)[^.]{0,12} abnormal/,
	/abnormal (login|account|environment)|banned|frozen|restricted|suspended|account[^.]{0,30}blocked/,
	/log(ging)? ?in too (often|frequently)|too many (login|attempt)/,
);
