import { SHORTEST_PAUSE_SECONDS, USUAL_PAUSE_SECONDS } from '../../message/pause';
import { sentMessage } from '../../message/sentMessage';
import type { Field } from '../../operation/field';
import type { Subject } from '../../operation/operation';
import { SENDING } from '../paces';
import { chat, itemAccount } from '../subjects';

const pause = {
	kind: 'number',
	label: 'Pause',
	description:
		'Seconds to leave after the last message of the account that this n8n process sent, and 2 more at a change of chat. Other processes (workers) keep a pace of their own.',
	default: USUAL_PAUSE_SECONDS,
	min: SHORTEST_PAUSE_SECONDS,
	advanced: true,
} as const satisfies Field;

/** Where a message goes, and how long after the last one. */
const destination: Subject<'chatId' | 'pause'> = {
	...chat,
	fields: { ...chat.fields, pause },
};

/** What all operations have in common that put a message into a chat. */
export const sending = {
	about: [itemAccount, destination],
	repeatable: false,
	notice:
		'At most 40 messages a minute from one account, better 30. This node keeps pauses, but each n8n worker its own.',
	pace: SENDING,
	reply: sentMessage,
} as const;

export const fileName = {
	kind: 'text',
	label: 'File Name',
	description: 'Name that people see, with its extension. Empty: the name that the file has.',
	placeholder: 'e.g. offer.pdf',
} as const satisfies Field;
