import type { Call } from '../operation/call';
import { confirm, ON_THE_PHONE } from './confirm';
import type { LoginResult } from './result';

/** Second login (open: 掉线二次登录, wkteam: er-ci-deng-lu): the phone shows a confirm box, no QR code. */
export async function loginAgain(call: Call): Promise<LoginResult> {
	return await confirm(call, ON_THE_PHONE);
}
