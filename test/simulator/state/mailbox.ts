import type { FriendRequest, Media } from '../callbacks/bodies/body';
import type { GatewayName } from './journal';

/** A message that an account got. */
export interface Letter {
	gateway: GatewayName;
	/** Of the account. */
	wcId: string;
	msgId: number;
	content: string;
	fromUser: string;
	toUser: string;
	media?: Media;
	/** Milliseconds since 1970. */
	arrivedAt: number;
	isDownloaded: boolean;
}

/** A friend request that nobody has accepted. */
export interface PendingRequest extends FriendRequest {
	gateway: GatewayName;
	/** Of the account. */
	wcId: string;
	/** Who wants to be a friend. */
	from: string;
}

/** What the accounts got, as far as later calls can be about it. */
export class Mailbox {
	private readonly letters: Letter[] = [];
	private requests: PendingRequest[] = [];

	receive(letter: Letter): void {
		this.letters.push(letter);
	}

	find(gateway: GatewayName, wcId: string, msgId: number): Letter | undefined {
		return this.letters.find(
			(letter) => letter.gateway === gateway && letter.wcId === wcId && letter.msgId === msgId,
		);
	}

	/** Whether the XML of some message of the account holds all of these as attributes or elements. */
	mentions(gateway: GatewayName, wcId: string, ...texts: string[]): boolean {
		return this.letters.some(
			(letter) =>
				letter.gateway === gateway &&
				letter.wcId === wcId &&
				texts.every((text) => holds(letter.content, text)),
		);
	}

	/** Whether the account got a message that says just this. */
	holds(gateway: GatewayName, wcId: string, content: string): boolean {
		return this.letters.some(
			(letter) => letter.gateway === gateway && letter.wcId === wcId && letter.content === content,
		);
	}

	ask(request: PendingRequest): void {
		this.requests.push(request);
	}

	/** The request that these values belong to; it is pending no longer. */
	accept(
		gateway: GatewayName,
		wcId: string,
		{ v1, v2, scene }: FriendRequest,
	): PendingRequest | undefined {
		const found = this.requests.find(
			(request) =>
				request.gateway === gateway &&
				request.wcId === wcId &&
				request.v1 === v1 &&
				request.v2 === v2 &&
				request.scene === scene,
		);
		this.requests = this.requests.filter((request) => request !== found);
		return found;
	}
}

const holds = (xml: string, value: string) =>
	xml.includes(`"${value}"`) || xml.includes(`>${value}<`);
