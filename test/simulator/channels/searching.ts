import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Channel } from '../state/channel';
import type { ChannelVideo } from '../state/channelVideo';
import { digest } from '../state/channels';
import type { Person } from '../state/people';
import { channelRow, seconds } from './rows';
import type { ChannelScope } from './scope';

/** As many as the first answer of the sample says that it has given. */
const aPage = 8;
/** The switches of newSearchFinder. */
const TYPES = { everything: 0, users: 1, videos: 10 } as const;
const FILTERS = { none: 0, newest: 1, likedByFriends: 2 } as const;
/** As the sample's; where the ID of a search begins. */
const firstSearch = 416_754_344_366_039_934n;

type Hit = { channel: Channel } | { video: ChannelVideo };

/** One search: what was found when it began, which its later pages show. */
interface Search {
	by: string;
	/** What the later calls must say again. */
	asked: string;
	query: string;
	hits: Hit[];
}

/** What was asked, whatever the page. */
const askedIn = (call: Call): string =>
	['content', 'type', 'filter'].map((name) => call.text(name)).join('\n');

/** As the sample's, with the page that it was given with. */
const cookieOf = ({ query }: Search, page: number): string =>
	`${JSON.stringify({
		box_offset: 0,
		businessType: 14,
		cookies_buffer: Buffer.from(digest(`${query} ${page}`)).toString('base64'),
		doc_offset: 0,
		dup_bf: '',
		isHomepage: 0,
		page_cnt: page,
		query,
		scene: 123,
	})}\n`;

/** newSearchFinder: each page is asked for by its number and three things that the one before gave. */
export function searchingBy({ online, its }: ChannelScope): Handlers {
	const searches = new Map<string, Search>();
	return {
		searchChannels: online((person, call) => {
			const page = call.integer('page') ?? NaN;
			const searchId = call.text('searchId') || String(firstSearch + BigInt(searches.size));
			const search =
				page === 1
					? {
							by: person.wcId,
							asked: askedIn(call),
							query: call.text('content'),
							hits: find(call, person),
						}
					: searches.get(searchId);
			if (!search || !isCursor(search, page, call, person))
				return failure('搜索已失效，请重新搜索');
			searches.set(searchId, search);
			const from = (page - 1) * aPage;
			const hits = search.hits.slice(from, from + aPage);
			return success(call.fact, {
				cookie: cookieOf(search, page),
				searchId,
				offset: Math.min(from + hits.length, search.hits.length),
				authInfos: hits.flatMap((hit) => ('channel' in hit ? channelRow(hit.channel) : [])),
				videoInfos: hits.flatMap((hit) => ('video' in hit ? boxOf(hit.video, search) : [])),
			});
		}),
	};

	function find(call: Call, { wcId }: Person): Hit[] {
		const words = call.text('content').toLowerCase();
		const [type, filter] = [call.integer('type'), call.integer('filter')];
		const isHit = (text: string) => text.toLowerCase().includes(words);
		const isFriends = ({ hearts }: ChannelVideo) =>
			[...hearts.values()].some(
				({ by }) => by.wcId !== wcId && its.books.areFriends(by.wcId, wcId),
			);
		const videos = its.channels
			.videos()
			.filter(({ description }) => isHit(description))
			.filter((video) => filter !== FILTERS.likedByFriends || isFriends(video));
		const channels = its.channels.list().filter(({ profile }) => isHit(profile.nickName));
		if (filter === FILTERS.none) videos.sort((one, other) => other.hearts.size - one.hearts.size);
		return [
			...(type === TYPES.videos ? [] : channels.map((channel) => ({ channel }))),
			...(type === TYPES.users ? [] : videos.map((video) => ({ video }))),
		];
	}
}

/** Whether a call goes on where the page before it ended. */
function isCursor(search: Search, page: number, call: Call, { wcId }: Person): boolean {
	const isFirst = page === 1;
	const offset = Math.min((page - 1) * aPage, search.hits.length);
	return (
		page >= 1 &&
		search.by === wcId &&
		search.asked === askedIn(call) &&
		call.integer('offset') === offset &&
		call.text('cookie') === (isFirst ? '' : cookieOf(search, page - 1)) &&
		(call.text('searchId') === '') === isFirst
	);
}

const badge =
	'https://dldir1v6.qq.com/weixin/checkresupdate/auth_icon_level3_2e2f94615c1e4651a25a7e0446f63135.png';
/** The kind of box that the sample has for videos. */
const videoBox = { type: 86, subType: 1 };

/** One video that was found: each has a box of its own. */
function boxOf(
	{ id, nonceId, at, description, content, channel, hearts }: ChannelVideo,
	search: Search,
) {
	const { width, height, seconds: length, file } = content;
	const marked = description.replaceAll(search.query, `<em class="highlight">${search.query}</em>`);
	const two = (value: number) => String(value).padStart(2, '0');
	return {
		items: [
			{
				dateTime: '刚刚',
				docId: id,
				duration: `${two(Math.floor(length / 60))}:${two(length % 60)}`,
				image: file.thumbUrl,
				imageData: { height, width, url: file.thumbUrl },
				likeNum: String(hearts.size),
				pubTime: seconds(at),
				reportId: `${id}:feed:0`,
				showType: null,
				source: {
					iconUrl: channel.profile.headUrl,
					mark: channel.verifiedAs === undefined ? [] : [badge],
					title: channel.profile.nickName,
				},
				jumpInfo: {
					extInfo: `${JSON.stringify({ feedNonceId: nonceId, getRelatedList: true, requestScene: 13 })}\n`,
					feedId: id,
					jumpType: 9,
				},
				title: marked,
				videoUrl: file.fileUrl,
			},
		],
		boxId: `0x80000000000-1-${id}`,
		...videoBox,
		totalCount: search.hits.filter((hit) => 'video' in hit).length,
	};
}
