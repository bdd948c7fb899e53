import { notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { MOMENT_ANSWERS } from '../paces';
import { account, itemAccount } from '../subjects';
import { comment, commentId, momentId, range } from './fields';

const onlyWkteam = notOffered('its manual has no call for that');

/** What all that is done to one moment has in common. */
const one = {
	about: [itemAccount],
	pace: MOMENT_ANSWERS,
	fields: { momentId },
	send: { id: 'momentId' },
	code: () => import('../../moment/ids'),
} as const;

/** 朋友圈: what can be done to moments that are there. */
export const changing = {
	like: operation({
		...one,
		name: 'Like',
		action: 'Like moment',
		description:
			'Like a moment, which its author is told. The vendors allow 500 likes and comments a day.',
		repeatable: true,
		open: { call: 'POST /open/snsPraise', page: '朋友圈点赞' },
		wkteam: { call: 'POST /snsPraise', page: 'peng-you-quan/snsPraise' },
	}),

	unlike: operation({
		...one,
		name: 'Unlike',
		action: 'Take back like of moment',
		description: 'Take back the like of a moment',
		repeatable: true,
		open: onlyWkteam,
		wkteam: { call: 'POST /snsCancelPraise', page: 'peng-you-quan/snsCancelPraise' },
	}),

	comment: operation({
		...one,
		name: 'Comment',
		action: 'Comment on moment',
		description:
			'Comment on a moment, or reply to a comment there, for its author and common friends to see',
		repeatable: false,
		fields: { momentId, ...comment },
		send: { id: 'momentId', content: 'text', replyCommentId: 'replyCommentId' },
		code: () => import('../../moment/comment'),
		open: { call: 'POST /open/snsComment', page: '朋友圈评论' },
		wkteam: { call: 'POST /snsComment', page: 'peng-you-quan/snsComment' },
	}),

	deleteComment: operation({
		...one,
		name: 'Delete Comment',
		action: 'Delete comment on moment',
		description: 'Delete a comment for good: an own one, or any on an own moment',
		repeatable: false,
		fields: { momentId, commentId },
		send: { id: 'momentId', commentId: 'commentId' },
		open: onlyWkteam,
		wkteam: { call: 'POST /snsCommentDel', page: 'peng-you-quan/snsCommentDel' },
	}),

	delete: operation({
		...one,
		name: 'Delete',
		action: 'Delete moment',
		description:
			'Delete an own moment for good, with its likes and comments. Set Private hides it and can be taken back.',
		repeatable: false,
		open: { call: 'POST /open/deleteSns', page: '删除朋友圈' },
		wkteam: { call: 'POST /deleteSns', page: 'peng-you-quan/deleteSns' },
	}),

	setPrivate: operation({
		...one,
		name: 'Set Private',
		action: 'Make moment private',
		description: 'Hide an own moment from everybody but the account itself',
		repeatable: true,
		open: { call: 'POST /open/snsSetAsPrivacy', page: '设置朋友圈隐藏' },
		wkteam: { call: 'POST /snsSetAsPrivacy', page: 'peng-you-quan/snsSetAsPrivacy' },
	}),

	setPublic: operation({
		...one,
		name: 'Set Public',
		action: 'Make moment public',
		description:
			'Show an own moment to all friends, whoever it was hidden from. Hiding it again takes back nothing that was seen.',
		repeatable: true,
		open: { call: 'POST /open/snsSetPublic', page: '设置朋友圈公开' },
		wkteam: { call: 'POST /snsSetPublic', page: 'peng-you-quan/snsSetPublic' },
	}),

	setVisibility: operation({
		about: [account],
		name: 'Set Visibility',
		action: 'Set who sees older moments',
		description:
			'Set how far back friends and strangers see the moments of the account. The phone shows it after half a minute and a restart.',
		repeatable: true,
		fields: { range },
		send: { type: 'range' },
		open: onlyWkteam,
		wkteam: { call: 'POST /snsPrivacySettings', page: 'peng-you-quan/snsPrivacySettings' },
	}),
};
