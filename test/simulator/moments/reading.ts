import { createHash } from 'node:crypto';
import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Moment } from '../state/moment';
import type { Person } from '../state/people';
import { momentRow, wholeRow } from './rows';
import { noMoment, type MomentScope } from './scope';

/** No manual says how many come at once. */
const aPage = 10;

/** A marker as long as that of the sample: another one when there is something new. */
const markerOf = (moments: Moment[]): string =>
	createHash('md5')
		.update(moments.map(({ id }) => id).join())
		.digest('hex')
		.slice(0, 16);

/** What the account sees of moments. */
export function readingBy(scope: MomentScope): Handlers {
	const { gateway, its } = scope;
	const page = (
		all: Moment[],
		person: Person,
		call: Call,
		row: (scope: MomentScope, moment: Moment, viewer: Person) => object,
	) => {
		const last = BigInt(call.text('maxId'));
		const rows = all.filter(({ id }) => last === 0n || BigInt(id) < last).slice(0, aPage);
		const sns = rows.map((moment) => row(scope, moment, person));
		return success(call.fact, { sns, firstPageMd5: markerOf(all.slice(0, aPage)) });
	};
	return {
		listMoments: scope.online((person, call) =>
			page(its.moments.seenBy(person.wcId), person, call, momentRow),
		),

		// The XML of a friend's is in wkteam's sample only.
		listFriendMoments: scope.online((person, call) => {
			const all = its.moments.seenBy(person.wcId, call.text(scope.friend));
			return page(all, person, call, gateway === 'wkteam' ? wholeRow : momentRow);
		}),

		getMoment: scope.online((person, call) => {
			const moment = its.moments.find(person.wcId, call.text('id'));
			const isTheirs = moment?.author === call.text(scope.friend);
			if (moment && isTheirs) return success(call.fact, wholeRow(scope, moment, person));
			return gateway === 'open' ? success(call.fact, missing) : failure(noMoment);
		}),
	};
}

/** What open says of a moment that is not there (获取好友朋友圈详情). */
const missing = {
	id: '0',
	userName: null,
	nickName: null,
	createTime: 0,
	likeFlag: 0,
	likeCount: 0,
	snsLikes: [],
	objectDesc: { len: 0, xml: '' },
	commentCount: 0,
	snsComments: [],
};
