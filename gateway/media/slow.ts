import type { Endpoint } from '../operation/binding';

/** Slow, says the manual (下载图片): the gateway fetches the file from WeChat before it answers. */
export const SLOW = { holdSeconds: 180 } as const satisfies Pick<Endpoint, 'holdSeconds'>;
