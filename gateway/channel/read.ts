import { filled, objectsIn, postedAt } from '../moment/read';
import type { Reply, Row } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { readOwnChannel, writtenOut } from './own';

const objectIn = (data: unknown): JsonObject => (isObject(data) ? data : {});
const about = ({ account }: JsonObject): JsonObject => ({ account: textOf(account) });

/** shipinhao/finderHome */
export const ownChannelReply: Reply = (data, input) => {
	const own = readOwnChannel(data);
	return {
		...about(input),
		...(own.userName !== '' && {
			ownChannel: writtenOut(own),
			ownUserName: own.userName,
			ownRoleType: Number(own.roleType),
		}),
		exists: own.userName !== '',
		identities: objectsIn(objectIn(data).aliasInfo).map(({ nickName, headImgUrl, roleType }) =>
			filled({ nickname: textOf(nickName), avatarUrl: textOf(headImgUrl), roleType }),
		),
	};
};

/** shipinhao/finderFollow */
export const channelReply: Reply = (data, input) => {
	const { userName, nickName, signature, headUrl } = objectIn(data);
	return {
		success: true,
		...about(input),
		channelUserName: textOf(userName) || textOf(input.channelUserName),
		...filled({
			nickname: textOf(nickName),
			signature: textOf(signature),
			avatarUrl: textOf(headUrl),
		}),
	};
};

/** shipinhao/getQrCode: the text that the QR code holds. */
export const qrCodeReply: Reply = (data, input) => ({
	...about(input),
	qrCodeContent: textOf(objectIn(data).qrUrl),
});

/** shipinhao/finderUpload: all of it, for Publish Video. */
export const uploadReply: Reply = (data, input) => ({ ...about(input), videoCdn: objectIn(data) });

/** shipinhao/getContactDetails: a list of one. */
export const messageContactReply: Reply = (data, input) => {
	const [found] = objectsIn(data);
	const { username, nickname, signature, headUrl, msgInfo } = found ?? {};
	return {
		...about(input),
		contactUserName: textOf(username) || textOf(input.contactUserName),
		exists: found !== undefined,
		...filled({
			nickname: textOf(nickname),
			signature: textOf(signature),
			avatarUrl: textOf(headUrl),
			sessionId: textOf(objectIn(msgInfo).sessionId),
		}),
	};
};

/** shipinhao/getSessionId */
export const sessionReply: Reply = (data, input) => ({
	...about(input),
	channelUserName: textOf(input.channelUserName),
	sessionId: textOf(objectIn(data).sessionId),
});

/** shipinhao/privateSend */
export const privateReply: Reply = (data, input) => ({
	success: true,
	...about(input),
	channelUserName: textOf(input.channelUserName),
	...filled({ newMessageId: textOf(objectIn(data).newMsgId) }),
});

/** shipinhao/finderUserHome: with what all that is done to a video asks for. */
export const videoRow: Row = (row, input) => {
	const video = objectIn(row);
	const { id, userName, nickName, objectNonceId, sessionBuffer, createTime } = video;
	return {
		...about(input),
		videoId: textOf(id),
		channelUserName: textOf(userName),
		...filled({
			nickname: textOf(nickName),
			text: textOf(objectIn(video.videoDetails).desc),
			timestamp: postedAt(createTime),
			likeCount: video.likeCount,
			favoriteCount: video.favCount,
			commentCount: video.commentCount,
			forwardCount: video.forwardCount,
		}),
		nonceId: textOf(objectNonceId),
		sessionBuffer: textOf(sessionBuffer),
	};
};

/** shipinhao/getFollowList */
export const followedRow: Row = (row, input) => {
	const { username, nickname, signature, headUrl, followTime } = objectIn(row);
	return {
		...about(input),
		channelUserName: textOf(username),
		...filled({
			nickname: textOf(nickname),
			signature: textOf(signature),
			avatarUrl: textOf(headUrl),
			timestamp: postedAt(followTime),
		}),
	};
};

/** shipinhao/finderCommentDetails */
export const commentRow: Row = (row, input) => {
	const comment = objectIn(row);
	return {
		...about(input),
		commentId: textOf(comment.commentId),
		userName: textOf(comment.userName),
		...filled({
			nickname: textOf(comment.nickName),
			text: textOf(comment.content),
			timestamp: postedAt(comment.createTime),
			likeCount: comment.likeCount,
			region: textOf(comment.ipRegion),
			replyCommentId: textOf(comment.replyCommentId),
		}),
	};
};

/** shipinhao/getMentionList */
export const mentionRow: Row = (row, input) => {
	const mention = objectIn(row);
	return {
		...about(input),
		mentionId: textOf(mention.mentionId),
		...filled({
			nickname: textOf(mention.nickname),
			text: textOf(mention.mentionContent),
			timestamp: postedAt(mention.createtime),
			videoId: textOf(mention.refObjectId).replace(/^0$/, ''),
			nonceId: textOf(mention.refObjectNonceId),
			commentId: textOf(mention.refCommentId).replace(/^0$/, ''),
		}),
	};
};
