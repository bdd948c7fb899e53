import { always, type Paging } from '../../operation/binding';
import { isObject, textOf, type JsonObject } from '../../wire/values';

const objectIn = (data: unknown): JsonObject => (isObject(data) ? data : {});
const objectsIn = (list: unknown) => (Array.isArray(list) ? list.filter(isObject) : []);

/** A marker that the answer gives and the next call sends: under which names, and where the rows are. */
const marked = (
	sent: string,
	given: string,
	rows: string,
	more: (answer: JsonObject) => boolean = () => true,
): Paging => ({
	send: { [sent]: always(sent) },
	rows: (data) => objectsIn(objectIn(data)[rows]),
	first: () => ({ [sent]: '' }),
	next(data) {
		const marker = textOf(objectIn(data)[given]);
		return marker === '' || !more(objectIn(data)) ? undefined : { [sent]: marker };
	},
});

const goesOn = ({ continueFlag }: JsonObject): boolean => textOf(continueFlag) === '1';

/** shipinhao/finderUserHome */
export const videoPages = marked('pageCode', 'pageCode', 'videoList');
/** shipinhao/finderCommentDetails */
export const commentPages = marked('pageCode', 'pageCode', 'commentList');
/** shipinhao/getFollowList sends one name and is answered by the other. */
export const followedPages = marked('lastBuff', 'lastBuffer', 'contactList', goesOn);
/** shipinhao/getLikeAndFavList */
export const likedPages = marked('lastBuffer', 'lastBuffer', 'contactList', goesOn);
/** shipinhao/getMentionList */
export const mentionPages = marked('lastBuff', 'lastBuff', 'list');

/**
 * shipinhao/searchFinder: a page number and three things out of the last answer. An offset that does not
 * grow leads nowhere new.
 */
export const searchPages: Paging = {
	send: {
		page: always('page', 'integer'),
		offset: always('offset', 'integer'),
		cookie: always('cookie'),
		searchId: always('searchId'),
	},
	rows(data) {
		const { authInfos, videoInfos } = objectIn(data);
		return [
			...objectsIn(authInfos),
			...objectsIn(videoInfos).flatMap(({ items }) => objectsIn(items)),
		];
	},
	first: () => ({ page: 1, offset: 0, cookie: '', searchId: '' }),
	next(data, _rows, asked) {
		const { cookie, searchId, offset } = objectIn(data);
		const isOver = textOf(cookie) === '' || !(Number(textOf(offset)) > Number(asked.offset));
		if (isOver) return undefined;
		return {
			page: Number(asked.page) + 1,
			offset: textOf(offset),
			cookie,
			searchId: textOf(searchId),
		};
	},
};
