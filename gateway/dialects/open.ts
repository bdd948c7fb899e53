import { readVendorEnvelope } from '../wire/envelope';
import { isObject, textOf, type JsonObject } from '../wire/values';
import type { Dialect } from './dialect';

/** Form bodies, paths /open/…; every call is keyed by the caller's own deviceId. */
export const open: Dialect = {
	name: 'open',
	displayName: 'Community Assistant (open)',

	encode(fields) {
		const form = new URLSearchParams(textsOf(fields));
		return {
			body: form.size > 0 ? form.toString() : undefined,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		};
	},

	// 朋友圈上传图片文件: the one call that takes a file.
	async encodeWithFiles(fields, files) {
		const form = new FormData();
		for (const [name, text] of textsOf(fields)) form.append(name, text);
		for (const [name, { bytes, fileName, mimeType }] of Object.entries(files)) {
			form.append(name, new Blob([bytes], { type: mimeType }), fileName);
		}
		const sent = new Response(form);
		return {
			body: new Uint8Array(await sent.arrayBuffer()),
			headers: { 'Content-Type': sent.headers.get('content-type') ?? '' },
		};
	},

	envelope: readVendorEnvelope,

	// 第一步：登录API平台 — the key is permanent.
	vendorLogin: {
		path: '/auth/login',
		fields: (username, password) => ({ username, password }),
		token: (data) => (isObject(data) ? textOf(data.authorization) : ''),
	},

	// 获取账户余额
	readOnlyPath: '/open/user/balance',

	accountOf: (loginId) => loginId,

	// 第四步：确认登录 asks for 3 to 5 s between confirm calls; one of them would void a code on the phone.
	lookRests: { usual: 3_000, waiting: 3_000, scanned: 8_000 },
};

const textsOf = (fields: JsonObject): Array<[string, string]> =>
	Object.entries(fields).map(([name, value]) => [name, formText(value)]);

const formText = (value: unknown): string =>
	Array.isArray(value) ? value.map(String).join(',') : String(value);
