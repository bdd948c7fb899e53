import { digest } from './channels';

/** A private message between channels and people. */
export interface Letter {
	sessionId: string;
	/** User names. */
	from: string;
	to: string;
	/** The words, or the address of a picture. */
	text?: string;
	picture?: string;
	/** Milliseconds since 1970. */
	at: number;
	newMsgId: bigint;
}

/** The session that two have, whoever writes first (getSessionId). */
export const sessionBetween = (one: string, other: string): string =>
	`${digest([one, other].sort().join(), 'sha256')}@findermsg`;

/** The name of whoever else is in a session (getContactDetails). */
export const contactIn = (sessionId: string): string =>
	`fv1_${sessionId.split('@')[0]}@findermsgstranger`;

/** All private messages of channels. */
export class Letters {
	readonly all: Letter[] = [];

	in(sessionId: string): Letter[] {
		return this.all.filter((letter) => letter.sessionId === sessionId);
	}

	/** Those that somebody has sent or got. */
	of(userName: string): Letter[] {
		return this.all.filter(({ from, to }) => from === userName || to === userName);
	}
}
