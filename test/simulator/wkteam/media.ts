import { randomUUID } from 'node:crypto';
import type { Media } from '../callbacks/bodies/body';
import type { PostOffice } from '../callbacks/postOffice';
import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Downloads } from '../state/downloads';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** How long the gateway takes to fetch a video: more than one of the manual's polls, of 2 s each. */
const videoSeconds = 3;

/** State of a video's download (获取异步下载视频消息结果). */
const running = 0;
const done = 1;

/** Fetching what messages hold. Videos take their time, so their address is asked for later. */
export function wkteamMedia(
	gateway: WkteamGateway,
	downloads: Downloads,
	post: PostOffice,
): Handlers {
	const { clock } = gateway.world;
	const videos = new Map<string, { url?: string }>();
	const download = (kind: Media['kind']) =>
		onInstance(gateway, (_wId, { wcId }, call) => downloads.ofMessage(call, wcId, kind));

	return {
		downloadImage: download('image'),
		downloadFile: download('file'),
		downloadVoice: download('voice'),
		downloadEmoji: download('emoji'),
		downloadCdn: onInstance(gateway, (_wId, { wcId }, call) =>
			downloads.ofCdn(call, wcId, call.text('aeskey')),
		),

		downloadVideo: onInstance(gateway, (loginId, { wcId }, call) => {
			const letter = downloads.letter(call, wcId, 'video');
			if (typeof letter === 'string') return failure(letter);
			const id = randomUUID();
			videos.set(id, {});
			clock.after(videoSeconds, () => {
				const url = downloads.fetch(letter);
				videos.set(id, { url });
				post.tellIfHeard('wkteam', 'media.videoReady', { loginId, data: { id, url } });
			});
			return success(call.fact, { id });
		}),

		getVideoResult: (call) => {
			const id = call.text('id');
			const video = videos.get(id);
			if (!video) return failure('任务不存在');
			const { url = null } = video;
			return success(call.fact, { url, type: url === null ? running : done, des: null, id });
		},
	};
}
