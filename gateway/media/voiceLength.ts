/** Both kinds of voice files hold frames of this length. */
const FRAME_MS = 20;
const SILK = '#!SILK_V3';
const AMR = '#!AMR\n';
/** Bytes of a frame behind its first, by the mode that this one names (RFC 4867, narrow band). */
const AMR_BYTES = [12, 13, 15, 17, 19, 20, 26, 31, 5];
const END_OF_SILK = 0xffff;

/** How long a silk or amr file plays, in milliseconds; undefined for anything else. */
export function voiceMs(bytes: Uint8Array): number | undefined {
	// WeChat's own silk files have one more byte in front.
	for (const start of [0, 1]) {
		if (standsAt(bytes, start, SILK)) return silkFrames(bytes, start + SILK.length) * FRAME_MS;
	}
	return standsAt(bytes, 0, AMR) ? amrFrames(bytes, AMR.length) * FRAME_MS : undefined;
}

/** Each frame has its length before it, the lower byte first. */
function silkFrames(bytes: Uint8Array, from: number): number {
	let frames = 0;
	let at = from;
	while (at + 2 <= bytes.length) {
		const length = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
		if (length === END_OF_SILK || at + 2 + length > bytes.length) break;
		frames += 1;
		at += 2 + length;
	}
	return frames;
}

function amrFrames(bytes: Uint8Array, from: number): number {
	let frames = 0;
	for (let at = from; at < bytes.length; frames += 1) {
		at += 1 + (AMR_BYTES[((bytes[at] ?? 0) >> 3) & 15] ?? 0);
	}
	return frames;
}

const standsAt = (bytes: Uint8Array, start: number, text: string): boolean =>
	[...text].every((letter, at) => bytes[start + at] === letter.charCodeAt(0));
