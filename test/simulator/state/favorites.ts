import { markedPage } from './markedPage';

/** Something that a person has kept. */
export interface Favorite {
	favId: number;
	type: number;
	/** Seconds since 1970. */
	updateTime: number;
	/** XML. */
	object: string;
}

/** The manual does not say how many come at once. */
const aPage = 20;

/** What people have kept for themselves, newest first. */
export class Favorites {
	private readonly kept = new Map<string, Favorite[]>();

	add(wcId: string, favorite: Favorite): void {
		this.kept.set(wcId, [favorite, ...this.of(wcId)]);
	}

	of(wcId: string): Favorite[] {
		return this.kept.get(wcId) ?? [];
	}

	find(wcId: string, favId: number): Favorite | undefined {
		return this.of(wcId).find((favorite) => favorite.favId === favId);
	}

	/** Whether there was such a one. */
	remove(wcId: string, favId: number): boolean {
		const rest = this.of(wcId).filter((favorite) => favorite.favId !== favId);
		const isGone = rest.length < this.of(wcId).length;
		this.kept.set(wcId, rest);
		return isGone;
	}

	/** A page of them; undefined for a key that was never given. */
	page(wcId: string, keyBuf: string | null): { rows: Favorite[]; next: string | null } | undefined {
		const page = markedPage(this.of(wcId), keyBuf ?? '', aPage);
		return page && { rows: page.rows, next: page.isLast ? null : page.next };
	}
}
