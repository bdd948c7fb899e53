import { markup } from './markup';
import type { Html } from './markup';

const icon = (name: string, shapes: Html): Html =>
	markup`<svg class="icon ${name}" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${shapes}</svg>`;

/** Drawings that only repeat what the text beside them says. */
export const icons = {
	bubble: icon(
		'bubble',
		markup`<path d="M24 6C13.5 6 5 13 5 21.7c0 4.9 2.7 9.2 6.9 12.1L10 41l8.2-4.2c1.9.4 3.8.6 5.8.6 10.5 0 19-7 19-15.7S34.5 6 24 6z"/><path class="line" d="m16 21.5 6 6L33 17"/>`,
	),
	tick: icon(
		'tick',
		markup`<circle cx="24" cy="24" r="21"/><path class="line" d="m14.5 24.5 7 7L34 18"/>`,
	),
	stop: icon(
		'stop',
		markup`<circle cx="24" cy="24" r="21"/><path class="line" d="M24 13.5V27"/><path class="line" d="M24 34.2v.1"/>`,
	),
	pause: icon(
		'pause',
		markup`<circle cx="24" cy="24" r="21"/><path class="line" d="M24 13v12l7.5 5"/>`,
	),
	forward: icon(
		'forward',
		markup`<circle cx="24" cy="24" r="21"/><path class="line" d="m15.5 16 8 8-8 8"/><path class="line" d="m25.5 16 8 8-8 8"/>`,
	),
	person: icon(
		'person',
		markup`<circle cx="24" cy="18" r="8"/><path d="M8 42c0-8.5 7-14 16-14s16 5.5 16 14z"/>`,
	),
};
