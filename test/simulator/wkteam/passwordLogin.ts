import { qrPicture } from '../qrPicture';
import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { wechatPassword } from '../state/people';
import type { WkteamGateway } from './gateway';
import { executeLogin } from './qrLogin';

/**
 * Logging in with WeChat account and password (账号密码登录): the first call gives a picture to scan, the
 * second, with the wId of the first, waits for the phone.
 */
export function wkteamPasswordLogin(gateway: WkteamGateway): Handlers {
	const isKnown = (account: string, password: string) =>
		password === wechatPassword &&
		Object.values(gateway.world.people).some(({ wAccount }) => wAccount === account);

	return {
		loginByAccountAndPassword: async (call) => {
			const account = call.text('account');
			if (!isKnown(account, call.text('password'))) return failure('用户名或密码错误');
			if (call.text('wId') === '') {
				const started = gateway.startLogin('current', call.text('wcId'), undefined, account);
				const picture = await qrPicture(started.attempt.qrContent);
				return success(call.fact, { wId: started.wId, base64: picture.toString('base64') });
			}
			const instance = gateway.instance(call.text('wId'));
			if (!instance?.attempt || instance.wechatAccount !== account) return failure('失败');
			return await executeLogin(gateway, instance, instance.attempt, call);
		},
	};
}
