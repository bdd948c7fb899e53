import { USUAL_PAUSE_SECONDS } from '../message/pause';
import type { Pace } from '../operation/pace';

/** 部分风控说明: 1–3 s to the same target, 3–5 s between targets. */
export const SENDING = {
	acts: 'texts',
	target: 'chatId',
	same: USUAL_PAUSE_SECONDS * 1000,
	change: USUAL_PAUSE_SECONDS * 1000 + 2_000,
	secondsIn: 'pause',
} as const satisfies Pace;

/** 部分风控说明: no sooner than 1 s after the message arrived, more than 3 s between downloads. */
export const DOWNLOADS = {
	acts: 'downloads',
	first: 1_000,
	same: 3_200,
	change: 3_200,
} as const satisfies Pace;

/** 部分风控说明: at least 1 s between two calls of one kind from an account. */
export const GROUP_CHANGES = {
	acts: 'group changes',
	same: 1_200,
	change: 1_200,
} as const satisfies Pace;

/** 部分风控说明: at least 10 minutes between two new groups. */
export const NEW_GROUPS = {
	acts: 'new groups',
	same: 600_000,
	change: 600_000,
} as const satisfies Pace;

/** 部分风控说明: moments are fetched at least 5 s apart. */
export const MOMENT_FETCHES = {
	acts: 'fetches of moments',
	same: 5_000,
	change: 5_000,
} as const satisfies Pace;

/** 部分风控说明: 3–5 s between likes and comments. */
export const MOMENT_ANSWERS = {
	acts: 'answers to moments',
	same: 4_000,
	change: 4_000,
} as const satisfies Pace;

/** 部分风控说明: at least 10 minutes between posts. */
export const MOMENT_POSTS = {
	acts: 'moments',
	same: 600_000,
	change: 600_000,
} as const satisfies Pace;

/** As texts to chats. */
export const PRIVATE_MESSAGES = {
	acts: 'texts',
	target: 'channelUserName',
	same: SENDING.same,
	change: SENDING.change,
} as const satisfies Pace;
