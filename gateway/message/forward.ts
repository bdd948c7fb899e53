import type { Call, Code } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { receivedXml, type ReceivedKind } from './receivedXml';
import { refuseShortPause } from './sending';

export type Forwarded = 'link' | 'file' | 'image' | 'video';

const WORDS: Readonly<Record<ReceivedKind, { called: string; instead: string }>> = {
	image: { called: 'a picture', instead: 'Use Forward Image.' },
	video: { called: 'a video', instead: 'Use Forward Video.' },
	file: { called: 'a file', instead: 'Use Forward File.' },
	link: { called: 'a link', instead: 'Use Forward Link.' },
	miniProgram: { called: 'a mini program', instead: 'Use Send Mini Program.' },
	app: {
		called: 'a card of another kind',
		instead: 'Links, files, pictures and videos can be forwarded; try Send Mini Program.',
	},
	other: {
		called: 'a message of another kind',
		instead: 'Links, files, pictures and videos can be forwarded.',
	},
};

/** The code of an operation that forwards what somebody sent. */
export const forwarding = (wanted: Forwarded): Code => ({
	prepare(call) {
		const { xml, kind } = receivedXml(call.text('xml'));
		if (!fits(wanted, kind, call)) {
			throw new InvalidInputError(
				`This is the XML of ${WORDS[kind].called}, not of ${WORDS[wanted].called}.`,
				WORDS[kind].instead,
			);
		}
		refuseShortPause(call);
		return { xml };
	},
});

/** 发送 xml 消息（聊天记录，定位）: open sends any XML as it does a link. */
const fits = (wanted: Forwarded, kind: ReceivedKind, { dialect }: Call): boolean =>
	kind === wanted || (wanted === 'link' && dialect.name === 'open');
