/** Rows from a marker on, and the marker to go on from. */
export interface MarkedPage<Row> {
	rows: Row[];
	/** Beyond the last row it is that of an empty page, which gives itself. */
	next: string;
	isLast: boolean;
}

const markerOf = (position: number): string => Buffer.from(String(position)).toString('base64');

/** A page by the marker that the page before gave, blank at first; undefined for one that none gave. */
export function markedPage<Row>(
	all: readonly Row[],
	marker: string,
	size: number,
): MarkedPage<Row> | undefined {
	const from = marker === '' ? 0 : Number(Buffer.from(marker, 'base64').toString());
	if (!Number.isInteger(from) || (marker !== '' && markerOf(from) !== marker)) return undefined;
	const end = Math.min(from + size, Math.max(from, all.length));
	return { rows: all.slice(from, end), next: markerOf(end), isLast: end >= all.length };
}
