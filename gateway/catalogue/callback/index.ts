import { filters } from './filters';
import { callbackUrl } from './url';

/** 消息接收: where the gateway pushes what arrives, and what it leaves out. */
export const callback_ = { ...callbackUrl, ...filters };
