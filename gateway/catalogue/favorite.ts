import { deletedFavorite, favoriteRow, readFavorite } from '../favorite/replies';
import { notOffered } from '../operation/binding';
import type { Field } from '../operation/field';
import { operation } from '../operation/word';
import { marked } from './paging';
import { account } from './subjects';

const favId = {
	kind: 'text',
	label: 'Favorite ID',
	description: 'The favId that Get Many gives',
	default: '={{ $json.favId }}',
	required: true,
	sentAs: 'integer',
} as const satisfies Field;

const byId = { about: [account], fields: { favId }, send: { favId: 'favId' } } as const;
const onlyWkteam = notOffered('its manual has no favorites');

/** 收藏夹: what the account has kept for itself. */
export const favorite = {
	getMany: operation({
		about: [account],
		name: 'Get Many',
		action: 'Get many favorites',
		description: 'List the favorites of an account with their kind; Get tells what is in one',
		repeatable: true,
		list: marked,
		open: onlyWkteam,
		wkteam: {
			call: 'POST /weChatFavorites/favSync',
			row: favoriteRow,
			page: 'shou-cang-jia/huo-qu-shou-cang-jia-lie-biao',
		},
	}),

	get: operation({
		...byId,
		name: 'Get',
		action: 'Get favorite',
		description: 'Get what is in a favorite, as WeChat’s XML',
		repeatable: true,
		reply: readFavorite,
		open: onlyWkteam,
		wkteam: {
			call: 'POST /weChatFavorites/getFavItem',
			page: 'shou-cang-jia/huo-qu-shou-cang-jia-nei-rong',
		},
	}),

	delete: operation({
		...byId,
		name: 'Delete',
		action: 'Delete favorite',
		description: 'Delete a favorite for good, on all devices of the account',
		repeatable: false,
		reply: deletedFavorite,
		open: onlyWkteam,
		wkteam: {
			call: 'POST /weChatFavorites/delFavItem',
			page: 'shou-cang-jia/shan-chu-shou-cang-jia-nei-rong',
		},
	}),
};
