import type { Page } from 'playwright-core';

export interface Picture {
	title: string;
	/** PNG. */
	bytes: Buffer;
}

export type Scheme = 'light' | 'dark';

const STYLE = `
	body { margin: 16px; width: 1760px; font: 14px sans-serif; columns: 4; column-gap: 16px; }
	figure { break-inside: avoid; margin: 0 0 16px; }
	img { width: 100%; border: 1px solid #8888; }
	.dark { background: #111; color: #eee; }
`;

/** One picture with many on it, each under its title. */
export async function sheetOf(page: Page, pictures: Picture[], scheme: Scheme): Promise<Buffer> {
	const figures = pictures.map(
		({ title, bytes }) =>
			`<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${bytes.toString('base64')}"></figure>`,
	);
	await page.setViewportSize({ width: 1800, height: 600 });
	await page.setContent(
		`<!doctype html><style>${STYLE}</style><body class="${scheme}">${figures.join('')}`,
	);
	return await page.screenshot({ fullPage: true });
}
