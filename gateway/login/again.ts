import type { OperationCall } from '../operationCall';
import { confirm } from './confirm';
import type { LoginResult } from './result';

/** Second login (open: 掉线二次登录, wkteam: er-ci-deng-lu): the phone shows a confirm box, no QR code. */
export async function loginAgain(call: OperationCall): Promise<LoginResult> {
	const message = 'Nobody confirmed the login on the phone in time.';
	return await confirm(call, { silence: { status: 'timedOut', message }, watch: true });
}
