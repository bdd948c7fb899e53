import type { Field } from '../../operation/field';

export const channelUserName = {
	kind: 'id',
	label: 'Channel',
	description: 'The channelUserName of the channel, which ends in @finder',
	default: '={{ $json.channelUserName }}',
	required: true,
} as const satisfies Field;

/** What names a video to whom it was shown: Get Videos gives all of it. */
export const video = {
	videoId: {
		kind: 'id',
		label: 'Video ID',
		description: 'The videoId of the video, with all its digits',
		default: '={{ $json.videoId }}',
		required: true,
		sentAs: 'bigInteger',
	},
	nonceId: {
		kind: 'id',
		label: 'Nonce ID',
		description: 'The nonceId that came with the video',
		default: '={{ $json.nonceId }}',
		required: true,
	},
	sessionBuffer: {
		kind: 'id',
		label: 'Session Buffer',
		description: 'The sessionBuffer that Get Videos gives with the video',
		default: '={{ $json.sessionBuffer }}',
		required: true,
	},
} as const satisfies Record<string, Field>;

export const authorUserName = {
	...channelUserName,
	label: 'Author',
	description: 'The channelUserName of the channel that the video is from',
} as const satisfies Field;

const action = { kind: 'choice', label: 'Action', required: true, sentAs: 'integer' } as const;

export const followAction = {
	...action,
	description: 'Whether to follow the channel or to stop that',
	choices: [
		{ value: '1', name: 'Follow' },
		{ value: '2', name: 'Unfollow' },
	],
	default: '1',
} as const satisfies Field;

export const thumbAction = {
	...action,
	description: 'Whether to give the video a thumb or to take it back',
	choices: [
		{ value: '1', name: 'Give Thumb' },
		{ value: '2', name: 'Take Back Thumb' },
	],
	default: '1',
} as const satisfies Field;

export const commentAction = {
	...action,
	description: 'Whether to write a comment or to delete one for good',
	choices: [
		{ value: '0', name: 'Comment' },
		{ value: '1', name: 'Delete Comment' },
	],
	default: '0',
} as const satisfies Field;

export const heartAction = {
	...action,
	description: 'What to give a heart, or to take it back from',
	choices: [
		{ value: '3', name: 'Like Video' },
		{ value: '4', name: 'Unlike Video' },
		{ value: '1', name: 'Like Comment' },
		{ value: '2', name: 'Unlike Comment' },
	],
	default: '3',
} as const satisfies Field;

export const commentId = {
	kind: 'id',
	label: 'Comment ID',
	description: 'The commentId of the comment, with all its digits and its sign',
	default: '={{ $json.commentId }}',
	when: { action: ['1', '2'] },
	sentAs: 'bigInteger',
} as const satisfies Field;

export const refCommentId = {
	kind: 'id',
	label: 'Comment ID',
	description: 'The commentId of the comment to reply to, or of the one to delete',
	sentAs: 'bigInteger',
	advanced: true,
} as const satisfies Field;

/** Which comments to list. */
export const thread = {
	rootCommentId: {
		kind: 'id',
		label: 'Replies To',
		description:
			'The commentId of a comment whose replies to list, or 0 for the comments themselves',
		default: '0',
		sentAs: 'bigInteger',
		advanced: true,
	},
	refCommentId: {
		kind: 'id',
		label: 'Comment to Begin At',
		description: 'The commentId that the gateway calls refCommentId, as a rule 0',
		default: '0',
		advanced: true,
	},
} as const satisfies Record<string, Field>;

const kind = { kind: 'choice', required: true, sentAs: 'integer' } as const;

export const searchFields = {
	query: { kind: 'text', label: 'Query', description: 'What to search for', required: true },
	searchType: {
		...kind,
		label: 'Search For',
		description: 'What to find; the rows differ by it',
		choices: [
			{ value: '0', name: 'Everything' },
			{ value: '1', name: 'Channels' },
			{ value: '10', name: 'Videos' },
		],
		default: '0',
	},
	filter: {
		...kind,
		label: 'Filter',
		description: 'Which of them to find',
		choices: [
			{ value: '0', name: 'All' },
			{ value: '1', name: 'Newest' },
			{ value: '2', name: 'Liked by Friends' },
		],
		default: '0',
	},
} as const satisfies Record<string, Field>;

export const likedKind = {
	...kind,
	label: 'Kind',
	description: 'Which videos to list',
	choices: [
		{ value: '7', name: 'All' },
		{ value: '4', name: 'Favorites' },
		{ value: '1', name: 'With a Heart' },
		{ value: '2', name: 'With a Thumb' },
	],
	default: '7',
} as const satisfies Field;

export const mentionKind = {
	...kind,
	label: 'Kind',
	description: 'Which notifications to list',
	choices: [
		{ value: '3', name: 'Likes' },
		{ value: '4', name: 'Comments' },
		{ value: '5', name: 'Follows' },
	],
	default: '4',
} as const satisfies Field;
