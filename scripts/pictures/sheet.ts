import type { Page } from 'playwright-core';

export interface Picture {
	title: string;
	/** PNG. */
	bytes: Buffer;
}

export type Scheme = 'light' | 'dark';

const COLUMN = 428;
const GAP = 16;

const STYLE = `
	body { margin: ${GAP}px; font: 14px sans-serif; columns: ${COLUMN}px; column-gap: ${GAP}px; }
	figure { break-inside: avoid; margin: 0 0 ${GAP}px; }
	img { width: 100%; border: 1px solid #8888; }
	.dark { background: #111; color: #eee; }
`;

/** One picture with many on it, each under its title. */
export async function sheetOf(
	page: Page,
	pictures: Picture[],
	scheme: Scheme,
	columns = 4,
): Promise<Buffer> {
	const figures = pictures.map(
		({ title, bytes }) =>
			`<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${bytes.toString('base64')}"></figure>`,
	);
	await page.setViewportSize({ width: GAP + columns * (COLUMN + GAP), height: 600 });
	await page.setContent(
		`<!doctype html><style>${STYLE}</style><body class="${scheme}">${figures.join('')}`,
	);
	return await page.screenshot({ fullPage: true });
}
