import { readVendorEnvelope } from '../wire/envelope';
import { TokenRefusedError } from '../wire/errors';
import { base64Of } from '../wire/file';
import { writeJson } from '../wire/json';
import { isObject, textOf } from '../wire/values';
import type { Dialect } from './dialect';

/** JSON bodies; an account keeps its wcId and gets a new wId with every login. */
export const wkteam: Dialect = {
	name: 'wkteam',
	displayName: 'E-Cloud Butler (wkteam)',

	encode: (fields) => ({
		body: writeJson(fields),
		headers: { 'Content-Type': 'application/json' },
	}),

	// xiao-xi-fa-song/sendFileBase64: a file travels as text, a data URL in the manual's sample.
	encodeWithFiles: async (fields, files) =>
		await Promise.resolve(
			wkteam.encode({
				...fields,
				...Object.fromEntries(
					Object.entries(files).map(([name, { bytes, mimeType }]) => [
						name,
						`data:${mimeType};base64,${base64Of(bytes)}`,
					]),
				),
			}),
		),

	envelope: readVendorEnvelope,

	// deng-lu/deng-lu-wei-kong-ping-tai-di-yi-bu — permanent; code 1000 does not mean usable.
	vendorLogin: {
		path: '/member/login',
		fields: (username, password) => ({ account: username, password }),
		token(data) {
			if (!isObject(data)) return '';
			refuseBlocked(textOf(data.status));
			return textOf(data.Authorization);
		},
	},

	// wei-xin-guan-li/duan-xian-chong-lian
	readOnlyPath: '/queryLoginWx',

	accountOf: () => '',

	// The look itself takes its time, as it is a long poll that is cut.
	lookRests: { usual: 3_000, waiting: 1_000, scanned: 3_000 },
};

/** The form of 2020: only the QR code call and the wait for the scan differ. */
export const wkteam2020: Dialect = {
	...wkteam,
	name: 'wkteam2020',
	displayName: 'E-Cloud Butler, 2020 form (wkteam2020)',
};

function refuseBlocked(status: string): void {
	if (status === '1') {
		throw new TokenRefusedError(
			'The vendor account is frozen (status 1).',
			'Ask the vendor to release it.',
		);
	}
	if (status === '2') {
		throw new TokenRefusedError(
			'The vendor account has expired (status 2).',
			'Renew it with the vendor.',
		);
	}
}
