import type { Media } from '../callbacks/bodies/body';
import type { Handlers } from '../protocol/call';
import type { Downloads } from '../state/downloads';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Fetching what messages hold. */
export function openMedia(gateway: OpenGateway, downloads: Downloads): Handlers {
	const download = (kind: Media['kind']) =>
		onlineDevice(gateway, (_device, { wcId }, call) => downloads.ofMessage(call, wcId, kind));
	return {
		downloadImage: download('image'),
		downloadFile: download('file'),
		downloadVideo: download('video'),
		downloadVoice: download('voice'),
		downloadCdn: onlineDevice(gateway, (_device, { wcId }, call) =>
			downloads.ofCdn(call, wcId, call.text('aesKey')),
		),
	};
}
