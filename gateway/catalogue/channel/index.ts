import { own } from './own';
import { privately } from './privately';
import { publishing } from './publishing';
import { reading } from './reading';
import { videos } from './videos';

/** 视频号: WeChat's public video channels. */
export const channel = { ...own, ...reading, ...publishing, ...videos, ...privately };
