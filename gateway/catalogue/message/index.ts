import { asking } from './asking';
import { cards } from './cards';
import { files } from './files';
import { forwards } from './forwarding';
import { recalling } from './recalling';
import { texts } from './texts';

/** 消息发送 and what belongs to it. */
export const message = { ...texts, ...asking, ...files, ...cards, ...forwards, ...recalling };
