import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Favorites } from '../state/favorites';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

const missing = '收藏不存在';

/** 收藏夹: what the account has kept. */
export function wkteamFavorite(gateway: WkteamGateway, favorites: Favorites): Handlers {
	return {
		listFavorites: onInstance(gateway, (_wId, { wcId }, call) => {
			const { keyBuf } = call.fields;
			const page = favorites.page(wcId, typeof keyBuf === 'string' ? keyBuf : null);
			if (!page) return failure('keyBuf无效');
			const favList = page.rows.map(({ favId, type, updateTime }) => ({ favId, type, updateTime }));
			const continueFlag = page.next === null ? 0 : 1;
			return success(call.fact, { ret: 0, favList, keyBuf: page.next, continueFlag });
		}),

		getFavorite: onInstance(gateway, (_wId, { wcId }, call) => {
			const found = favorites.find(wcId, call.integer('favId') ?? NaN);
			if (!found) return failure(missing);
			const { favId, object, updateTime } = found;
			return success(call.fact, { favId, object, updateTime });
		}),

		deleteFavorite: onInstance(gateway, (_wId, { wcId }, call) =>
			favorites.remove(wcId, call.integer('favId') ?? NaN)
				? success(call.fact, '收藏删除成功')
				: failure(missing),
		),
	};
}
