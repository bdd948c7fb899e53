import type { Reply } from '../operation/binding';
import { isObject, textOf } from '../wire/values';

/** The keys of a file in WeChat's file store, under the names by which Download from CDN takes them. */
export const uploaded: Reply = (data, { account }) => {
	const { cdnUrl, aesKey, length, hdLength } = isObject(data) ? data : {};
	return {
		account: textOf(account),
		cdnUrl: textOf(cdnUrl),
		aesKey: textOf(aesKey),
		size: textOf(length) || textOf(hdLength),
	};
};
