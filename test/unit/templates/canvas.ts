import type { INode } from 'n8n-workflow';

/** A rectangle of n8n's canvas, in its pixels. */
export interface Area {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export const isNote = ({ type }: INode): boolean => type === 'n8n-nodes-base.stickyNote';

export const textOf = ({ parameters }: INode): string => parameters.content as string;

/** What stands below a node: its name, and what it is set to. */
const LABEL = 56;

/** Measured in n8n 2.41: a node is 96 px square, an agent 224 px wide, what is plugged into it 80 px. */
function sizeOf({ type }: INode): [width: number, height: number] {
	if (type.endsWith('.agent')) return [224, 96];
	return /\.lmChat|\.memory|Tool$/.test(type) ? [80, 80] : [96, 96];
}

/** Where a node stands with its label, or a note. */
export function areaOf(node: INode): Area {
	const [left, top] = node.position;
	if (isNote(node)) {
		const { width, height } = node.parameters;
		return { left, top, right: left + Number(width), bottom: top + Number(height) };
	}
	const [width, height] = sizeOf(node);
	return { left, top, right: left + width, bottom: top + height + LABEL };
}

export const overlap = (one: Area, other: Area): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

export const holds = (outer: Area, inner: Area): boolean =>
	outer.left <= inner.left &&
	outer.top <= inner.top &&
	outer.right >= inner.right &&
	outer.bottom >= inner.bottom;

const PADDING = 32;
const LETTER = 7;
const LINE = 19;
const HEADING = 36;

/** How high a note must be for its text, rather too much than too little; n8n hides what is below its edge. */
export function heightOf(note: INode): number {
	const letters = (Number(note.parameters.width) - PADDING) / LETTER;
	const heights = textOf(note)
		.split('\n')
		.map((line) => (/^#/.test(line) ? HEADING : Math.ceil(line.length / letters) * LINE));
	return heights.reduce((sum, height) => sum + height, 0);
}
