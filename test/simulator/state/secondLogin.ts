import type { World } from './loginAttempt';
import type { GatewayName } from './journal';
import type { Person } from './people';

/** How long the confirm box stays on the phone (open, 掉线二次登录). */
export const secondLoginSeconds = 180;

/** A confirm box on the phone of somebody who had been logged in before: no QR code is involved. */
export class SecondLogin {
	state: 'asked' | 'confirmed' | 'refused' | 'lapsed' = 'asked';
	private readonly lapsesAt: number;
	private readonly watchers = new Set<() => void>();

	/** `names` are other IDs by which a person at the phone may speak of it. */
	constructor(
		private readonly world: World,
		readonly gateway: GatewayName,
		readonly loginId: string,
		readonly names: string[],
		readonly person: Person,
	) {
		this.lapsesAt = world.clock.now() + secondLoginSeconds * 1000;
		world.clock.after(secondLoginSeconds, () => this.become('lapsed'));
	}

	get secondsLeft(): number {
		return Math.max(0, Math.round((this.lapsesAt - this.world.clock.now()) / 1000));
	}

	isNamed(name: string): boolean {
		return this.loginId === name || this.names.includes(name);
	}

	confirm(): void {
		this.become('confirmed');
	}

	refuse(): void {
		this.become('refused');
	}

	watch(listener: () => void): () => void {
		this.watchers.add(listener);
		return () => this.watchers.delete(listener);
	}

	private become(state: 'confirmed' | 'refused' | 'lapsed'): void {
		if (this.state !== 'asked') return;
		this.state = state;
		this.world.journal.tell({
			type: state === 'lapsed' ? 'expired' : state,
			gateway: this.gateway,
			loginId: this.loginId,
			person: this.person,
		});
		[...this.watchers].forEach((watcher) => watcher());
	}
}
