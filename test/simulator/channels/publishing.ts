import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { UploadedVideo } from '../state/channelVideo';
import type { Channels } from '../state/channels';
import type { ChannelScope } from './scope';

/** From two addresses, or an upload, to a video that everybody sees. */
export function publishingBy(scope: ChannelScope): Handlers {
	const { channels } = scope.its;
	return {
		uploadVideo: scope.online((_person, call) =>
			success(call.fact, channels.upload(call.text('videoUrl'), call.text('imgUrl'))),
		),

		publishVideo: scope.own(({ channel }, call) => {
			const source = sourceIn(call, channels);
			if (!source) return failure('视频不存在，请重新上传');
			channels.publish(channel, {
				...source,
				title: call.text('title'),
				topics: call.fields.topic as string[],
				width: call.integer('videoWidth') ?? 0,
				height: call.integer('videoHeight') ?? 0,
				seconds: call.integer('videoPlayLen') ?? 0,
			});
			return success(call.fact);
		}),
	};
}

/** What was uploaded, to the last part, where the call has it; else both addresses. */
function sourceIn(call: Call, { uploads }: Channels) {
	const given = call.fields.videoCdn as UploadedVideo | undefined;
	if (given) {
		const upload = uploads.get(given.fileKey);
		const parts = Object.entries(upload?.file ?? {});
		return parts.every(([name, value]) => String(given[name as keyof UploadedVideo]) === `${value}`)
			? upload
			: undefined;
	}
	const [video, cover] = [call.text('videoUrl'), call.text('videoThumbUrl')];
	return video !== '' && cover !== '' ? { video, cover } : undefined;
}
