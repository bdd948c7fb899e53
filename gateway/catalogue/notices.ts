/** 部分风控说明: how many friend requests WeChat bears, whichever way they are sent. */
export const FRIEND_REQUESTS =
	'About 15 requests a day, 5 an hour, after 3 days online. Leave minutes between two, e.g. with a Wait node.';
