import type { Page } from 'playwright-core';

/** The room for a scene, in pixels of the screen; a film is as wide as GitHub shows it. */
export const SCENE = { width: 960, height: 540 };

const CAPTION = 52;

const STYLE = `
	body { margin: 0; background: #fff; font: 500 20px/${CAPTION}px sans-serif; color: #1c1c1c; }
	header { height: ${CAPTION}px; padding: 0 20px; display: flex; gap: 14px; background: #f1f3f5; white-space: nowrap; }
	header span { color: #868e96; }
	header b { flex: 1; font-weight: 500; }
	i { width: 10px; height: 10px; margin-top: ${CAPTION / 2 - 5}px; border-radius: 5px; background: #ced4da; }
	i.now { background: #ea4b71; }
	img { display: block; width: ${SCENE.width}px; height: ${SCENE.height}px; }
`;

/** A scene under its caption, with a dot for each scene there is. */
export async function staged(
	page: Page,
	scene: Buffer,
	{ place, caption, at, of }: { place: string; caption: string; at: number; of: number },
): Promise<Buffer> {
	const dots = Array.from({ length: of }, (_, dot) => `<i${dot === at ? ' class="now"' : ''}></i>`);
	await page.setViewportSize({ width: SCENE.width, height: SCENE.height + CAPTION });
	await page.setContent(
		`<!doctype html><style>${STYLE}</style>
		<header><span>${place}</span><b>${caption}</b>${dots.join('')}</header>
		<img src="data:image/png;base64,${scene.toString('base64')}">`,
	);
	return await page.screenshot();
}
