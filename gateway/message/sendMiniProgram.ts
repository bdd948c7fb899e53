import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { receivedXml } from './receivedXml';
import { prepare as prepareSending } from './sending';

/**
 * Both manuals want the XML cut to its appmsg element (发送小程序消息, xiao-xi-fa-song/sendApp).
 *
 * @throws InvalidInputError when there is none in it
 */
export async function prepare(call: Call): Promise<JsonObject> {
	const { xml } = receivedXml(call.text('xml'));
	const start = xml.search(/<appmsg[\s>]/);
	const end = xml.lastIndexOf('</appmsg>');
	if (start < 0 || end < start) {
		throw new InvalidInputError(
			'This is not the XML of a mini program.',
			'Take raw.data.content of an item of the trigger with the event message.miniProgram.',
		);
	}
	return { ...(await prepareSending(call)), xml: xml.slice(start, end + '</appmsg>'.length) };
}
