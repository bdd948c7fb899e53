import { deviceId } from '../account/open';
import { wId } from '../account/wkteam';
import * as open from '../group/openCalls';
import { memberFrom } from '../group/profile';
import * as wkteam from '../group/wkteamCalls';
import { known, must, type Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { expectSuccess } from '../wire/envelope';
import { GatewayError } from '../wire/errors';
import { textOf } from '../wire/values';
import type { Member } from './marks';

const inGroup = { chatRoomId: must('chatId') };

export const membersOnOpen: Binding = {
	...open.membersCall,
	send: { deviceId: known(deviceId), ...inGroup },
};

export const membersOnWkteam: Binding = {
	...wkteam.membersCall,
	send: { wId: known(wId), ...inGroup },
};

/**
 * Who is in the group that a text goes to, asked once per group and node run.
 *
 * @throws GatewayError
 */
export async function membersOf(call: Call, binding: Binding): Promise<readonly Member[]> {
	const { found } = call.session;
	const key = `members of ${call.text('chatId')} for ${call.text('account')}`;
	const present = found.get(key) as readonly Member[] | undefined;
	if (present) return present;
	const { value: data, reason } = await attempt(async () =>
		expectSuccess(await call.send({ binding })),
	);
	if (reason) throw withAdvice(reason);
	const members = (Array.isArray(data) ? (data as unknown[]) : []).map(memberOf);
	found.set(key, members);
	return members;
}

function memberOf(row: unknown): Member {
	const { wcId, name, nickName } = memberFrom(row);
	const names = [textOf(name), textOf(nickName)].filter((one) => one !== '');
	return { id: textOf(wcId), names };
}

function withAdvice(reason: Error): Error {
	if (reason instanceof GatewayError) {
		reason.hint = `${reason.hint} Its members were asked for to mention them: nothing was sent. With @ and the name of each in Text nobody is asked.`;
	}
	return reason;
}
