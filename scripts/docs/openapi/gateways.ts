/** The gateways that have a manual of their own. */
export type Gateway = 'open' | 'wkteam';

/** What a document says of its gateway as a whole. */
export interface GatewayWords {
	title: string;
	description: string;
	/** Where the token comes from. */
	token: string;
}

const SHARED =
	'Unofficial: written in our own words from the pages of the vendor’s manual, with the manual’s own examples. ' +
	'Answers come under HTTP 200, refusals too: `code` decides, `1000` is success. ' +
	'Fields of answers may be null or missing, whatever the manual lists.';

export const GATEWAY_WORDS: Readonly<Record<Gateway, GatewayWords>> = {
	open: {
		title: 'Community Assistant (社群助手): the gateway "open"',
		description: `${SHARED} Bodies are forms; the manual allows \`multipart/form-data\` for every call as well.`,
		token:
			'The `authorization` of `POST /auth/login`, as it is, without "Bearer". It never expires.',
	},
	wkteam: {
		title: 'E-Cloud Butler (E云管家): the gateway "wkteam"',
		description: `${SHARED} Bodies are JSON. What only the manual of 2020 has is marked as deprecated.`,
		token: 'The `Authorization` of `POST /member/login`, as it is, without "Bearer".',
	},
};
