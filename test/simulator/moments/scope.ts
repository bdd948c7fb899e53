import type { PostOffice } from '../callbacks/postOffice';
import type { Answer, Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import { namesIn } from '../protocol/sending';
import type { AddressBook, AddressBooks } from '../state/addressBook';
import type { Faces } from '../state/faces';
import type { GatewayName } from '../state/journal';
import type { World } from '../state/loginAttempt';
import type { Moment } from '../state/moment';
import type { Moments } from '../state/moments';
import type { Person } from '../state/people';

/** What is told where a moment is not there, or not to be seen [inferred]. */
export const noMoment = '朋友圈不存在或已删除';

/** Where the moments are, and what comes from elsewhere. */
export interface MomentWorld {
	moments: Moments;
	books: AddressBooks;
	faces: Faces;
	post: PostOffice;
	world: World;
}

/** What the handlers of moments on one gateway share. */
export class MomentScope {
	/** The field that names a friend. */
	readonly friend: string;

	constructor(
		readonly gateway: GatewayName,
		/** Serves an account that is online. */
		readonly online: (answer: (person: Person, call: Call, loginId: string) => Reply) => Answer,
		readonly its: MomentWorld,
	) {
		this.friend = namesIn[gateway].chat;
	}

	/** Serves whoever sees the moment that the call names. */
	seen(answer: (moment: Moment, person: Person, call: Call) => Reply): Answer {
		return this.online((person, call) => {
			const moment = this.its.moments.find(person.wcId, call.text('id'));
			return moment ? answer(moment, person, call) : failure(noMoment);
		});
	}

	/** Serves only whoever posted it. */
	own(answer: (moment: Moment, person: Person, call: Call) => Reply): Answer {
		return this.seen((moment, person, call) =>
			moment.author === person.wcId ? answer(moment, person, call) : failure(noMoment),
		);
	}

	bookOf(person: Person): AddressBook {
		return this.its.books.of(this.gateway, person);
	}

	now(): number {
		return this.its.world.clock.now();
	}
}
