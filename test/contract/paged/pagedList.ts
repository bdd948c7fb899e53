import type { GatewayName, JsonObject } from '../../../gateway';
import type { Scene } from '../support/scene';

/** A list that comes page by page, in the style of its manual page. */
export interface PagedList {
	operation: string;
	on: GatewayName;
	/** Makes it as long as three pages; gives what tells its rows apart, in their order. */
	fill: (scene: Scene) => string[];
	input?: JsonObject;
	/** What tells a row of the output apart. */
	idOf: (row: JsonObject) => unknown;
	/** The names by which the pages are asked for, and what they are for all pages of a list of that length. */
	asked: { names: readonly string[]; pages: (scene: Scene) => unknown[][] };
	/** The data of a page with this row, or none, that leads on to the `to`th place. */
	page: (row: number | undefined, to: number) => unknown;
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Base64, as the markers of these pages are. */
export const marker = (position: number): string =>
	Buffer.from(String(position)).toString('base64');
