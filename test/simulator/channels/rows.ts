import { cdata } from '../callbacks/bodies/xml';
import type { Channel, Mention } from '../state/channel';
import type { ChannelVideo, VideoComment } from '../state/channelVideo';

export const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** WeChat's kind of media for videos, in all samples. */
const VIDEO = 4;
/** As long as the links of the samples are valid. */
const urlValidTime = 172_800;
const helperApp = 'gh_4ee148a6ecaa@app';
/** Comments that a video of a list comes with; no page says how many. */
const shownComments = 2;

const authOf = ({ userName, verifiedAs }: Channel) =>
	verifiedAs === undefined
		? null
		: {
				authIconType: 2,
				authProfession: verifiedAs,
				detailLink: `pages/index/index.html?showdetail=true&username=${userName}`,
				appName: helperApp,
			};

const placeOf = ({ profile: { country, province, city, sex } }: Channel) => ({
	country,
	province,
	city,
	sex,
});

/** A channel as finderUserHome prints one: where it is at home is null there. */
export function channelRow(channel: Channel) {
	const { userName, profile } = channel;
	return {
		userName,
		nickName: profile.nickName,
		headUrl: profile.headUrl,
		signature: profile.signature,
		authInfo: authOf(channel),
		extInfo: null,
		userMode: 2,
		bindInfo: '',
	};
}

/** As finderFollow prints one. */
export const followedChannel = (channel: Channel) => ({
	...channelRow(channel),
	extInfo: placeOf(channel),
	userMode: null,
});

/** As the lists of getFollowList, getLikeAndFavList and getMentionList do. */
export const contactRow = (channel: Channel) => ({
	clubInfo: {},
	spamStatus: 0,
	liveInfo: {
		switchFlag: 53_727,
		micSetting: {},
		anchorStatusFlag: 2_048,
		lotterySetting: { attendType: 4, settingFlag: 0 },
	},
	signature: channel.profile.signature,
	headUrl: channel.profile.headUrl,
	authInfo: authOf(channel) ?? {},
	extInfo: placeOf(channel),
	coverImgUrl: '',
	extFlag: 262_156,
	liveCoverImgUrl: '',
	nickname: channel.profile.nickName,
	liveStatus: 2,
	username: channel.userName,
	status: 0,
});

/** Since when somebody follows it is in lists of channels only. */
export const listedContact = (channel: Channel, followedAt = 0) => ({
	...contactRow(channel),
	followTime: seconds(followedAt),
	followFlag: 1,
});

/** A comment, with who wrote it twice, as finderCommentDetails has it. */
export function commentRow({ by, id, text, at, answers, hearts }: VideoComment) {
	const { userName, nickName, headUrl } = by;
	return {
		userName,
		nickName,
		content: text,
		commentId: id,
		replyCommentId: answers?.id ?? null,
		headUrl,
		createTime: seconds(at),
		likeCount: hearts.size,
		ipRegion: '江苏',
		replyContent: answers?.text ?? null,
		replyUserName: answers?.by.userName ?? null,
		finderAuthorVo: { userName, nickName, headUrl },
	};
}

/** The counts under a video. */
export const countsOf = ({ comments, hearts, favorites }: ChannelVideo) => ({
	commentCount: comments.length,
	likeCount: hearts.size,
	forwardCount: 0,
	favCount: favorites.size,
});

/** A video of finderUserHome, where who has commented stands once; with the buffer by which it is named from now on. */
export function videoRow(video: ChannelVideo, sessionBuffer: string, friendLikeCount: number) {
	const { channel, id, nonceId, at } = video;
	return {
		id: BigInt(id),
		nickName: channel.profile.nickName,
		userName: channel.userName,
		createTime: seconds(at),
		...countsOf(video),
		friendLikeCount,
		objectNonceId: nonceId,
		sessionBuffer,
		urlValidTime,
		finderUser: channelRow(channel),
		videoDetails: detailsOf(video),
		commentList: video
			.thread()
			.slice(0, shownComments)
			.map((comment) => ({ ...commentRow(comment), finderAuthorVo: null })),
	};
}

function detailsOf({ description, content }: ChannelVideo) {
	const { file, title, topics, seconds: videoPlayLen, width, height } = content;
	const topicsXml = topics.map((topic) => `<topic>${cdata(`${topic}#`)}</topic>`);
	const values = [cdata(title), ...topicsXml].map(
		(inside, i) => `<value${i}>${inside}</value${i}>`,
	);
	return {
		desc: `${description}\n`,
		mediaType: VIDEO,
		mediaList: [
			{
				url: file.fileUrl,
				thumbUrl: file.thumbUrl,
				mediaType: VIDEO,
				videoPlayLen,
				width,
				height,
				md5: file.mp4Identify,
				fileSize: file.fileSize,
			},
		],
		location: { longitude: '0.0', latitude: '0.0', city: '' },
		finderTopicInfo: `<finder><version>1</version><valuecount>${values.length}</valuecount><style><at></at></style>${values.join('')}</finder>`,
		commentList: null,
	};
}

/** The kinds of getMentionList as it prints them; only that of likes is in its sample [inferred]. */
const mentionTypes = { like: 7, comment: 4, follow: 5 } as const;
/** Its IDs begin beyond 2^36. */
const firstMention = 2 ** 36 - 1;
const heartPicture =
	'<_wc_custom_img_ color="FG_0" src="finder://dynamic_icon/FinderObjectDynamicImageKey_FinderLikeIconPng" />';

/** What others have done, as getMentionList prints it. */
export function mentionRow(channel: Channel, { kind, by, at, video, comment, number }: Mention) {
	const { userName: username, nickName: nickname, headUrl } = by;
	return {
		flag: 0,
		svrMentionId: number,
		headUrl,
		description: video?.description ?? '',
		followReason: { followReasonType: 1 },
		extInfo: { appName: '', entityId: '' },
		likeInfo: { followMyFirstLike: 1, likeId: BigInt(video?.id ?? 0), likeType: 1 },
		refObjectNonceId: video?.nonceId ?? '',
		contact: { relationType: 1, contact: { nickname, headUrl, username } },
		nickname,
		mentionType: mentionTypes[kind],
		thumbUrl: video?.content.file.thumbUrl ?? '',
		extflag: 0,
		createtime: seconds(at),
		refCommentId: comment?.id ?? 0,
		orderCount: 0,
		mediaType: VIDEO,
		mentionId: firstMention + number,
		finderIdentity: {},
		refObjectId: BigInt(video?.id ?? 0),
		refObjectType: 0,
		authorContact: { ...contactRow(channel), originalFlag: 2, originalEntranceFlag: 1 },
		mentionContent: kind === 'like' ? heartPicture : (comment?.text ?? ''),
		refContent: comment?.answers?.text ?? '',
		username: by.wcId,
	};
}
