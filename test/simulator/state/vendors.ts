import { randomBytes } from 'node:crypto';
import { bills, type Bill } from './bills';
import type { Clock } from './clock';

/** A developer's account at a vendor. */
abstract class VendorAccount {
	abstract readonly username: string;
	password = 'demo-password';
	callbackUrl: string | null = null;
	/** The one that is valid now; sent raw in the Authorization header. */
	token = this.newToken();

	/** The old token is refused from now on; logging in to the vendor gives the new one. */
	replaceToken(): string {
		this.token = this.newToken();
		return this.token;
	}

	protected abstract newToken(): string;
}

/** Community Assistant: prepaid points, a permanent key. */
export class OpenVendor extends VendorAccount {
	readonly username = 'demo';
	/** Points left. */
	balance = 300;
	/** Newest last. */
	readonly bills: Bill[];
	/** Types of messages that are not pushed. */
	readonly blockedTypes = new Set<number>();
	/** The groups that alone are pushed, by the account that is in them; with none, all are. */
	readonly allowedGroups: Array<{ wxid: string; chatroomId: string }> = [];

	constructor(clock: Clock) {
		super();
		this.bills = bills(clock.now());
	}

	/** Whether its filters keep a message from being pushed. */
	holdsBack(message: { messageType?: unknown; wcId?: unknown; data?: { fromGroup?: unknown } }) {
		if (this.blockedTypes.has(Number(message.messageType))) return true;
		const group = message.data?.fromGroup;
		const allowed = this.allowedGroups.filter(({ wxid }) => wxid === message.wcId);
		return (
			group !== undefined &&
			allowed.length > 0 &&
			!allowed.some(({ chatroomId }) => chatroomId === group)
		);
	}

	protected newToken(): string {
		return randomBytes(24).toString('hex');
	}
}

/** E-Cloud Butler: a permanent token in the form of a JWT. */
export class WkteamVendor extends VendorAccount {
	readonly username = '17200000000';
	/** 0 normal, 1 frozen, 2 expired. */
	status: 0 | 1 | 2 = 0;
	/** What the registered address gets: raw is the form of 2020. */
	callbackFormat: 'optimised' | 'raw' = 'optimised';

	protected newToken(): string {
		const part = (bytes: number) => randomBytes(bytes).toString('base64url');
		return `${part(27)}.${part(60)}.${part(32)}`;
	}
}
