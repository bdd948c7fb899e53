import type { Picture } from '../../../gateway';

/** A picture as the page can hold it, so that no browser fetches anything elsewhere. */
export const dataUriOf = ({ bytes, mimeType }: Picture): string =>
	`data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`;
