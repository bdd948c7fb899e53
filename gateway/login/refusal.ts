import { GatewayRefusedError } from '../wire/errors';

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
export function readRefusal(code: string, message: string): Refusal {
	// Before all else: such a sentence also says that something is void, or what to enter or scan.
	if (warnsOfRisk(message)) return { status: 'failed', riskWarning: true };
	if (/(二维码|登[录陆]信息).*不存在/.test(message)) return { status: 'expired' };
	if (/参数|不存在|不能为空|missing|invalid param|does ?n.t exist|not exist/i.test(message)) {
		throw new GatewayRefusedError(code, message, `The gateway answered with code ${code}.`);
	}
	if (/验证码错误|code.*(wrong|incorrect)/i.test(message)) return { status: 'failed' };
	if (/验证码|verification code/i.test(message)) return { status: 'verificationCodeRequired' };
	if (/取消|拒绝|cancel|refuse|declin/i.test(message)) return { status: 'failed' };
	return { status: QR_CODE_IS_DEAD.test(message) ? 'expired' : 'failed' };
}

/**
 * Only what is said, in one clause, of the QR code or of the login that waits for it (open: 登录信息).
 * A login (本次登录) or a second login that is void or too late is another matter.
 */
const QR_CODE_IS_DEAD = new RegExp(
	[
		/(二维码|登[录陆]信息|qr ?code|login info)[^，。；！？,.;!?\n]*(过期|失效|超时|expired|timed?.?out)/,
		/(过期|失效)的?(二维码|登[录陆]信息)|expired (qr ?code|login info)/,
		/重新获取[^，。；！？,.;!?\n]*二维码/,
	]
		.map(({ source }) => source)
		.join('|'),
	'i',
);

/**
 * WeChat distrusts the account or the place it is used from, e.g. 你的微信登录环境存在异常。为了帐号安全，
 * 本次登录已失效. 系统异常 and 未知异常 are the gateway's own trouble, 为了帐号安全，请输入验证码 a step of the login.
 */
function warnsOfRisk(message: string): boolean {
	if (RISK.test(message)) return true;
	return /安全|security/i.test(message) && !/输入.*验证码|enter .*code/i.test(message);
}

const RISK = new RegExp(
	[
		/(环境|[账帐][号户]|行为|异地|登[录陆].{0,4}存在).{0,6}异常|异常(登[录陆]|环境|行为|活动|设备)/,
		/风险|风控|违规|封号|被封|封禁|冻结|限制登[录陆]|登[录陆].{0,6}限制|[账帐][号户].{0,6}限制|外挂|非官方/,
		/\brisk|suspicious|unusual|abnormal (login|account|environment)|banned|frozen|restricted/,
	]
		.map(({ source }) => source)
		.join('|'),
	'i',
);
