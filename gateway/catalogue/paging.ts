import { always, may, type Paging } from '../operation/binding';
import { isObject, textOf } from '../wire/values';

const LARGEST_PAGE = 100;

const countIn = (data: unknown, name: 'total' | 'totalPages'): number =>
	Number(textOf(isObject(data) ? data[name] : undefined));

const objectsIn = (list: unknown) => (Array.isArray(list) ? list.filter(isObject) : []);

/**
 * `page` and `pageSize` (open: 获取设备, 获取账单). The gateway may give smaller pages than asked for: its
 * own `total` and `totalPages` end the list, and a short page where it gives none.
 */
export const numbered: Paging = {
	send: { page: may('page', 'integer'), pageSize: may('pageSize', 'integer') },
	rows: (data) => objectsIn(isObject(data) ? data.lists : undefined),
	first: (wanted) => ({ page: 1, pageSize: Math.min(wanted, LARGEST_PAGE) }),
	total: (data) => countIn(data, 'total') || undefined,
	next(data, rows, { page, pageSize }) {
		const pages = countIn(data, 'totalPages');
		const isLast = pages > 0 ? Number(page) >= pages : rows.length < Number(pageSize);
		return isLast ? undefined : { page: Number(page) + 1, pageSize };
	},
};

/** `keyBuf`, null at first (获取收藏夹列表): the gateway says whether there is more, and gives the next one. */
export const marked: Paging = {
	send: { keyBuf: always('pageMarker', 'orNull') },
	rows: (data) => objectsIn(isObject(data) ? data.favList : undefined),
	first: () => ({ pageMarker: null }),
	next(data) {
		const { continueFlag, keyBuf = null } = isObject(data) ? data : {};
		return textOf(continueFlag) === '1' ? { pageMarker: keyBuf } : undefined;
	},
};

/** The same where the page and its size must be sent (open: 获取消息过滤器列表). */
export const numberedAlways: Paging = {
	...numbered,
	send: { page: always('page', 'integer'), pageSize: always('pageSize', 'integer') },
};

/**
 * The marker of the first page, and the ID of the last row so far (获取朋友圈动态, peng-you-quan/getCircle).
 * Where no new marker comes, the last one counts. IDs fall from page to page: one that does not has
 * been there before.
 */
export const moments: Paging = {
	send: { firstPageMd5: always('firstPageMd5'), maxId: always('maxId', 'bigInteger') },
	rows: (data) => objectsIn(isObject(data) ? data.sns : undefined),
	first: () => ({ firstPageMd5: '', maxId: '0' }),
	next(data, rows, asked) {
		const last = rows.at(-1);
		const id = textOf(isObject(last) ? last.id : undefined);
		const former = textOf(asked.maxId);
		if (!/^[1-9]\d*$/.test(id) || (former !== '0' && BigInt(id) >= BigInt(former)))
			return undefined;
		const marker = textOf(isObject(data) ? data.firstPageMd5 : undefined);
		return { firstPageMd5: marker || textOf(asked.firstPageMd5), maxId: id };
	},
};
