import { link } from '../media/link';
import type { Reply } from '../operation/binding';
import { isObject } from '../wire/values';

/** 下载朋友圈视频: the address has another name than that of a message's video. */
export const momentVideo: Reply = (data, input, now) =>
	link({ url: isObject(data) ? data.videoUrl : undefined }, input, now);
