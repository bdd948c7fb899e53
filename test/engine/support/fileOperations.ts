import { catalogue, type Resource } from '../../../gateway';
import { account, chat } from '../../../gateway/catalogue/subjects';
import { notOffered } from '../../../gateway/operation/binding';
import type { Field } from '../../../gateway/operation/field';
import { operation } from '../../../gateway/operation/word';

const file = {
	kind: 'file',
	label: 'Input Data Field Name',
	description: 'Name of the binary field with the picture',
} as const satisfies Field;

const fileName = { kind: 'text', label: 'File Name', description: 'How to call it' } as const;

/** The least with which an operation can send a file: as a part of a form, and as text. */
const operations: Resource['operations'] = {
	upload: operation({
		about: [account],
		name: 'Upload',
		action: 'Upload a picture',
		description: 'Uploads a picture',
		repeatable: true,
		fields: { file: { ...file, required: true } },
		send: { file: 'file' },
		reply: (url) => ({ url }),
		open: { call: 'POST /open/uploadSnsImageFile', page: '上传图片文件' },
		wkteam: notOffered('its manual has no call for that'),
	}),
	send: operation({
		about: [account, chat],
		name: 'Send',
		action: 'Send a file',
		description: 'Sends a file',
		repeatable: false,
		fields: { file: { ...file, sentAs: 'base64', required: true }, fileName },
		send: { base64: 'file', fileName: 'fileName' },
		reply: () => ({ success: true }),
		open: notOffered('its manual has no call for that'),
		wkteam: { call: 'POST /sendFileBase64', page: 'xiao-xi-fa-song/sendFileBase64' },
	}),
	attach: operation({
		about: [account, chat],
		name: 'Attach',
		action: 'Send a file if there is one',
		description: 'Sends a file, or only its name',
		repeatable: false,
		fields: { file: { ...file, sentAs: 'base64', advanced: true }, fileName },
		send: { base64: 'file', fileName: 'fileName' },
		reply: () => ({ success: true }),
		open: notOffered('its manual has no call for that'),
		wkteam: { call: 'POST /sendFileBase64', page: 'xiao-xi-fa-song/sendFileBase64' },
	}),
};

/** Adds a resource "files" to the catalogue of this process, from which the node makes its form when it is imported. */
Object.assign(catalogue, { files: { name: 'Files', operations } });
