import { Html } from './html';

const drawn = (paths: string): Html =>
	new Html(
		`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
	);

/** Drawn here, because not every machine has a font with pictures. */
export const icons = {
	link: drawn(
		'<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L11.6 7.4"/><path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12.4 16.6"/>',
	),
	place: drawn(
		'<path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>',
	),
	smile: drawn(
		'<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5a4.5 4.5 0 0 0 7 0"/><path d="M9 9.5v.5M15 9.5v.5"/>',
	),
	play: drawn('<path d="M8 5.5v13l11-6.5z" fill="currentColor"/>'),
	voice: drawn('<path d="M6 10.5v3M9.5 8a6 6 0 0 1 0 8M13 5.5a10 10 0 0 1 0 13"/>'),
};
