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
