const china = { timeZone: 'Asia/Shanghai' } as const;
const hours = new Intl.DateTimeFormat('en-GB', { ...china, hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-GB', { ...china, day: 'numeric', month: 'short' });

/** A time as phones in China show it: of today the hours, of other days the day as well. */
export function timeOf(at: number, now: number): string {
	const isToday = days.format(at) === days.format(now) && Math.abs(now - at) < 86_400_000;
	return isToday ? hours.format(at) : `${days.format(at)} ${hours.format(at)}`;
}
