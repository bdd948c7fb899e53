import type { Body, Circumstances } from './body';
import { escaped } from './xml';

/** What differs from one app message to another; everything else is empty. */
export interface AppMessage {
	title: string;
	description?: string;
	/** The `type` that tells links from files and so on. */
	type: number;
	url?: string;
	thumbUrl?: string;
	attachment?: Record<string, string | number>;
	md5?: string;
	/** XML that only this type has, already indented. */
	extra?: string;
	source?: { userName?: string; displayName?: string };
}

const emptyAttachment = {
	totallen: 0,
	attachid: '',
	emoticonmd5: '',
	fileext: '',
	aeskey: '',
};

/** An app message in the shape of the capture of a quote. */
export function appMessage(about: Circumstances, message: AppMessage): Body {
	const { title, description = '', type, url = '', thumbUrl = '', md5 = '', extra = '' } = message;
	const attachment = { ...emptyAttachment, ...message.attachment };
	const before = {
		title,
		des: description,
		action: '',
		type,
		showtype: 0,
		soundtype: 0,
		mediatagname: '',
		messageext: '',
		messageaction: '',
		content: '',
		contentattr: 0,
		url,
		lowurl: '',
		dataurl: '',
		lowdataurl: '',
		songalbumurl: '',
		songlyric: '',
	};
	const after = {
		extinfo: '',
		sourceusername: message.source?.userName ?? '',
		sourcedisplayname: message.source?.displayName ?? '',
		thumburl: thumbUrl,
		md5,
		statextstr: '',
	};
	const content = [
		'<?xml version="1.0"?>\n<msg>\n\t<appmsg appid="" sdkver="0">\n',
		elements(before, 2),
		`\t\t<appattach>\n${elements(attachment, 3)}\t\t</appattach>\n`,
		elements(after, 2),
		extra,
		'\t</appmsg>\n',
		`\t<fromusername>${escaped(about.sender.wcId)}</fromusername>\n\t<scene>0</scene>\n`,
		'\t<appinfo>\n\t\t<version>1</version>\n\t\t<appname></appname>\n\t</appinfo>\n',
		'\t<commenturl></commenturl>\n</msg>\n',
	].join('');
	return { content, isMedia: true, msgType: 49 };
}

/** One element a line; an empty one closes itself. */
export function elements(values: Record<string, string | number>, depth: number): string {
	const indent = '\t'.repeat(depth);
	return Object.entries(values)
		.map(([name, value]) => {
			const text = escaped(String(value));
			return `${indent}${text === '' ? `<${name} />` : `<${name}>${text}</${name}>`}\n`;
		})
		.join('');
}
