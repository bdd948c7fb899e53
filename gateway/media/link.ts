import type { Binding } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { NotGatewayAnswerError } from '../wire/errors';
import type { Call } from '../operation/call';
import { isObject, textOf } from '../wire/values';

/** Where the gateway has put what somebody sent. */
export type MediaLink = {
	account: string;
	/** Not for what is named by its keys only. */
	messageId?: string;
	/** Usually a web address; the manuals' samples also show mere file names. */
	url: string;
};

/** 部分风控说明: no sooner than 1 s after the message arrived, more than 3 s between downloads. */
const PACE = { first: 1_000, after: () => 3_200 };

/** Has the gateway fetch a file from WeChat, at the vendors' pace, and gives what it answers. */
export async function askForFile(call: Call): Promise<unknown> {
	const envelope = await call.client.spacing.act(
		`downloads of ${call.text('account')}`,
		'',
		PACE,
		async () => await call.send(),
	);
	return expectSuccess(envelope);
}

/** Has the gateway fetch a file and gives its address. */
export async function getLink(call: Call): Promise<MediaLink> {
	return linkIn(call, await askForFile(call));
}

/** @throws NotGatewayAnswerError when there is no address in it */
export function linkIn(call: Call, data: unknown): MediaLink {
	const url = textOf(isObject(data) ? data.url : '');
	if (url === '') {
		throw new NotGatewayAnswerError(
			200,
			'The gateway gave no address for the file.',
			'Try again in a minute; WeChat keeps what was sent for some days only.',
		);
	}
	const messageId = call.text('messageId');
	return { account: call.text('account'), ...(messageId !== '' && { messageId }), url };
}

/** Slow, says the manual (下载图片): the gateway fetches the file from WeChat before it answers. */
export const SLOW = { holdSeconds: 180 } as const satisfies Pick<Binding, 'holdSeconds'>;
