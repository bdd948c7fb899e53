import type { GatewayName } from '../../../gateway';

export type Language = 'en' | 'zh-CN';

/** How the login stands, as the person in front of the page sees it. */
export type Phase =
	| 'waiting'
	| 'scanned'
	| 'codeNeeded'
	/** As many codes were handed in for this QR code as are taken. */
	| 'codesUsedUp'
	| 'verificationNeeded'
	| 'expired'
	| 'refused'
	/** WeChat warned of a risk for the account: another QR code now would add to it. */
	| 'warned'
	| 'loggedIn'
	| 'alreadyLoggedIn'
	/** Given up: the workflow goes on without a login. */
	| 'ended'
	| 'gatewayUnreachable'
	/** The gateway wants to be left alone for a while. */
	| 'gatewayBusy'
	/** The gateway refuses what n8n asks; only the owner of the workflow can mend that. */
	| 'stuck';

/** What changes on the page. Every text may come from a gateway, so nothing in it is trusted. */
export interface View {
	phase: Phase;
	nickName?: string;
	/** A picture as data: URI, never an address elsewhere. */
	avatar?: string;
	/** The gateway's own sentence. */
	message?: string;
	/** Opened by the person to prove that the new device is theirs. */
	verificationUrl?: string;
	/** What was typed is no verification code: there is more than digits in it, or nothing. */
	codeUnusable?: true;
	/** What was typed was not sent: it came so many milliseconds too soon. */
	codeWaitMs?: number;
	/** For so many milliseconds nothing is asked, whatever is pressed. */
	restMs?: number;
	/** Whether the page can get another QR code once this one is of no use. */
	renewable: boolean;
}

/** What stays on the page. */
export interface Frame {
	language: Language;
	/** The same page in the other language. */
	otherLanguageUrl: string;
	/** As the user calls it: deviceId on open, wcId on wkteam; '' for the first login of an account. */
	account: string;
	gateway: GatewayName;
	/** The QR code as data: URI; undefined when its picture could not be had. */
	qrCode?: string;
	/** Says which QR code the page shows; sent back with every request. */
	ticket: string;
	/** Where the script sends its requests to. */
	postUrl: string;
	/** Where the forms go without a script: the page itself, relative to it. */
	formUrl: string;
	/** When the link ends, in milliseconds since 1970. */
	until: number;
	/** Lets this page's own script and style pass its Content-Security-Policy. */
	nonce: string;
}

/** What the buttons of the page ask for. */
export type Action =
	/** Ask the gateway, unless that was done a moment ago. */
	| 'check'
	/** The person says to have confirmed: ask at once. */
	| 'confirmed'
	/** Tell what is known, without asking the gateway; the script sends the `phase` it shows along. */
	| 'watch'
	/** The phone shows a code: stop asking, as that would void it, and offer the box. */
	| 'hold'
	/** Hand the code in. */
	| 'code'
	/** Get another QR code. */
	| 'newQrCode'
	/** Go on without a login. */
	| 'end';

/** The answer to a request of the page's script. */
export interface Update {
	phase: Phase;
	/** Text for the live region. */
	status: string;
	/** HTML below it. */
	panel: string;
	/** Milliseconds until the page asks again; absent when there is nothing more to ask. */
	pauseMs?: number;
	/** Milliseconds that the gateway took, if it was more than a moment: n8n is not slow for that. */
	tookMs?: number;
	/** What to ask then. */
	next?: Extract<Action, 'check' | 'watch' | 'end'>;
	/** Only when the page shows another QR code than it should. */
	renewed?: { ticket: string; qrCode?: string };
}
