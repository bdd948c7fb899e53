/** One change of the points of an open account. */
export interface Bill {
	/** Milliseconds since 1970. */
	at: number;
	deviceId: string;
	/** 1 spending, 2 top-up. */
	type: 1 | 2;
	/** Always positive; the type tells the direction. */
	balance: number;
	mark: string;
}

const day = 24 * 60 * 60 * 1000;
const devices = ['my-wechat', 'my-device'];

/** 45 bills, one every other day up to `now`: all within the last three months. Every ninth is a top-up. */
export function bills(now: number): Bill[] {
	return Array.from({ length: 45 }, (_, index) => {
		const at = now - (44 - index) * 2 * day;
		if (index % 9 === 0) return { at, deviceId: '', type: 2, balance: 100, mark: '充值' };
		const deviceId = devices[index % devices.length] ?? '';
		return { at, deviceId, type: 1, balance: 1, mark: '设备激活' };
	});
}
