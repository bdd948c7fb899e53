import { keysOf, type AddressBook, type AddressBooks, type Entry } from '../state/addressBook';
import type { GatewayName } from '../state/journal';
import type { Person } from '../state/people';
import type { Answer, Call, Handlers } from './call';
import { failure, success, type Reply } from './envelope';

/** What serves an account that is online. */
type Online = (answer: (person: Person, call: Call) => Reply) => Answer;

/** The field that names a friend or several. */
const friendIn = { open: 'wxId', wkteam: 'wcId' } as const;

const listed = (text: string): string[] => text.split(',').filter((one) => one !== '');

/** Address book and labels: what both gateways do alike. */
export function contactsBy(
	gateway: GatewayName,
	online: Online,
	books: AddressBooks,
	origin: string,
): Handlers {
	const inBook = (answer: (book: AddressBook, call: Call, person: Person) => Reply): Answer =>
		online((person, call) => answer(books.of(gateway, person), call, person));
	const ofFriend = (answer: (friend: Entry, call: Call, book: AddressBook) => Reply): Answer =>
		inBook((book, call) => {
			const friend = book.entries.friends.get(call.text(friendIn[gateway]));
			return friend ? answer(friend, call, book) : failure('对方不是你的好友');
		});

	return {
		initAddressList: inBook((book, { fact }) => {
			book.isLoaded = true;
			return success(fact);
		}),

		getAddressList: inBook((book, call) => {
			const wanted = listed(call.text('indexs'));
			const names = (['chatrooms', 'friends', 'ghs', 'others'] as const).filter(
				(name) => wanted.length === 0 || wanted.includes(name),
			);
			const lists = Object.fromEntries(names.map((name) => [name, book.ids(name)]));
			// wkteam's friends are without those of WeCom; open tells no other place for them.
			if (gateway === 'open' && lists.others) lists.others.push(...book.ids('enterprise'));
			return success(call.fact, lists);
		}),

		getContact: inBook((book, call) => {
			const found = book.lookUp(listed(call.text(friendIn[gateway])));
			return found.length > 0 ? success(call.fact, found.map(detailsOf)) : failure('联系人不存在');
		}),

		getOpenImContact: inBook((book, call) => {
			const found = book.entries.enterprise.get(call.text(friendIn[gateway]));
			if (!found) return failure('联系人不存在');
			const company = { wordingId: '41FC22D6@im.wxwork', wording: 'AI社群' };
			return success(call.fact, {
				...faceOf(found),
				...(gateway === 'wkteam' && company),
			});
		}),

		searchUser: inBook((book, call) => {
			const person = book.search(call.text(friendIn[gateway]));
			if (!person) return failure('用户不存在');
			const { wcId, nickName, sex, headUrl, smallHeadImgUrl } = person;
			const isFriend = book.entries.friends.has(wcId);
			const keys = isFriend ? { v1: wcId, v2: '' } : keysOf(person);
			return success(call.fact, {
				userName: keys.v1,
				nickName,
				sex,
				bigHead: headUrl,
				smallHead: smallHeadImgUrl,
				...keys,
				...(gateway === 'open' && { wcId }),
			});
		}),

		addFriend: inBook((book, call) => {
			const wcId = /^v1_(.+)@stranger$/.exec(call.text('v1'))?.[1];
			if (wcId === undefined || call.text('v2') !== `v4_${wcId}@stranger`) {
				return failure('添加好友失败');
			}
			book.asked.push({
				wcId,
				scene: call.integer('type') ?? NaN,
				greeting: call.text('verify'),
			});
			return success(call.fact);
		}),

		deleteFriend: ofFriend(({ id }, { fact }, book) => {
			book.entries.friends.delete(id);
			return success(fact);
		}),

		setFriendRemark: ofFriend((friend, call) => {
			friend.remark = call.text('remark');
			return success(call.fact);
		}),

		getOwnQrCode: online(({ wcId }, { fact }) =>
			success(fact, { qrCodeUrl: `${origin}/cards/${wcId}.png`, uuId: wcId }),
		),

		listLabels: inBook((book, { fact }) =>
			success(
				fact,
				[...book.labels].map(([labelId, labelName]) => ({ labelId, labelName })),
			),
		),

		createLabel: inBook((book, call) => {
			const labelName = call.text('labelName');
			const label = { labelId: book.createLabel(labelName), labelName };
			return success(call.fact, gateway === 'open' ? [label] : label);
		}),

		setContactLabels: ofFriend((friend, call, book) => {
			const ids = listed(call.text('labelIdList')).map(Number);
			if (!ids.every((id) => book.labels.has(id))) return failure('标签不存在');
			friend.labels = ids;
			return success(call.fact, gateway === 'open' ? '修改成功' : undefined);
		}),

		deleteLabels: inBook((book, call) => {
			book.deleteLabels(listed(call.text('labelIdList')).map(Number));
			return success(call.fact);
		}),
	};
}

const faceOf = ({ id, nickName, remark, sex, avatar }: Entry) => ({
	userName: id,
	nickName,
	remark,
	sex,
	bigHead: avatar,
	smallHead: avatar,
});

const detailsOf = (one: Entry) => ({
	...faceOf(one),
	aliasName: one.wAccount,
	signature: one.signature,
	country: one.country,
	labelList: one.labels.join(','),
	v1: one.id,
});

/** A row of wkteam's list of contacts from WeCom. */
export const enterpriseRow = (one: Entry) => ({
	...faceOf(one),
	wordingId: '41FC22D6@im.wxwork',
	appId: '3552365301',
});
