import { elements } from '../callbacks/bodies/appMessage';
import { attributes } from '../callbacks/bodies/xml';
import type { Bubble, Look } from './bubble';

/** WeChat's types of app messages, inside of type 49 (normalmsgInterpretation). */
const appTypes: Partial<Record<Look, number>> = { link: 5, file: 6, miniProgram: 33, quote: 57 };

const emptyElements: Partial<Record<Look, string>> = {
	image: 'img',
	video: 'videomsg',
	voice: 'voicemsg',
	emoji: 'emoji',
};

/** What a message is quoted as: its text, or the least XML that says what it was [inferred]. */
export function contentOf({ look, text, detail = '', url = '', wcId = '' }: Bubble): string {
	const element = emptyElements[look];
	if (element) return `<msg><${element} /></msg>`;
	switch (look) {
		case 'text':
		case 'notice':
			return text;
		case 'card':
			return `<msg${attributes({ username: wcId, nickname: text })} />`;
		case 'location':
			return `<msg><location${attributes({ poiname: text, label: detail })} /></msg>`;
		default: {
			const values = { title: text, des: detail, type: appTypes[look] ?? 1, url };
			return `<msg>\n\t<appmsg>\n${elements(values, 2)}\t</appmsg>\n</msg>\n`;
		}
	}
}
