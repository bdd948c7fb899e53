import type { Reply } from '../operation/binding';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf } from '../wire/values';

/**
 * Where the gateway has put what somebody sent: usually a web address; the manuals' samples also show
 * mere file names.
 *
 * @throws NotGatewayAnswerError when there is no address in it
 */
export const link: Reply = (data, { account, messageId }) => {
	const url = textOf(isObject(data) ? data.url : '');
	if (url === '') {
		throw new NotGatewayAnswerError(
			200,
			'The gateway gave no address for the file.',
			'Try again in a minute; WeChat keeps what was sent for some days only.',
		);
	}
	const id = textOf(messageId);
	return { account: textOf(account), ...(id !== '' && { messageId: id }), url };
};
