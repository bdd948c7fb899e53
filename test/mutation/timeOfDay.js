// Of jest's fake timers only the time of day: timers go on by themselves.
const RealDate = globalThis.Date;
let now = 0;

class HeldDate extends RealDate {
	constructor(...given) {
		super(...(given.length === 0 ? [now] : given));
	}

	static now() {
		return now;
	}
}

/** From now on the time of day is that, until a test moves it. */
function useFakeTimers({ now: start = RealDate.now() } = {}) {
	now = start;
	globalThis.Date = HeldDate;
}

function setSystemTime(time) {
	now = time;
}

function useRealTimers() {
	globalThis.Date = RealDate;
}

module.exports = { useFakeTimers, setSystemTime, useRealTimers };
