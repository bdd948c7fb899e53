/**
 * What has become of the ratios in a cell, such as `0.56 (5.46 ms / 9.63 ms)` or `0.54 / 0.95`.
 *
 * @param before the cell of the last row, if there is one
 * @returns such as `0.50 → 0.40, 20% better`, one for each ratio
 */
export function change(before: string | undefined, now: string, better: 'less' | 'more'): string {
	const [old, current] = [ratiosIn(before), ratiosIn(now)];
	return current
		.map((ratio, i) => one(old.length === current.length ? old[i] : undefined, ratio, better))
		.join(' / ');
}

function one(before: string | undefined, now: string, better: 'less' | 'more'): string {
	const percent = Math.round((Number(now) / Number(before) - 1) * 100);
	// Also where one of them is no figure, and after a zero.
	if (before === undefined || !Number.isFinite(percent)) return `${now}, nothing to compare with`;
	if (percent === 0) return `${before} → ${now}, as before`;
	const isBetter = percent < 0 === (better === 'less');
	return `${before} → ${now}, ${Math.abs(percent)}% ${isBetter ? 'better' : 'worse'}`;
}

/** What stands in brackets are the two sides of the ratio; units are the same in all rows. */
const ratiosIn = (cell = ''): string[] =>
	cell
		.replace(/\(.*\)/, '')
		.split('/')
		.map((part) => part.replace(/[^\d.]/g, ''));
