import type { Reply, Row } from '../operation/binding';
import { compact, numberIn } from '../wire/compact';
import { timeOfSeconds } from '../wire/seconds';
import { isObject, textOf, type JsonObject } from '../wire/values';

/** 获取收藏夹列表 */
export const favoriteRow: Row = (row) => favoriteFrom(isObject(row) ? row : {});

const favoriteFrom = (row: JsonObject): JsonObject =>
	compact({
		favId: textOf(row.favId),
		type: numberIn(row.type),
		updatedAt: timeOfSeconds(row.updateTime),
	});

/** 获取收藏夹内容: `object` is its XML. */
export const readFavorite: Reply = (data, { favId }) => {
	const found = isObject(data) ? data : {};
	return {
		favId: textOf(favId),
		...favoriteFrom(found),
		...compact({ xml: textOf(found.object) }),
	};
};

/** 删除收藏夹内容: the gateway adds a sentence. */
export const deletedFavorite: Reply = (_, { favId }) => ({ success: true, favId: textOf(favId) });
