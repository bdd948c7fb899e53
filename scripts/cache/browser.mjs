import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';
import { node24, node24Env } from '../bootstrap/node24.mjs';
import { ensureEntry } from './entry.mjs';

const CHROMIUM_VERSION = '153.0.0';
const FONT_VERSION = '0.4.3';
const FONT = path.join('fonts', 'NotoSansSC_400Regular.ttf');

const MANIFEST = {
	name: 'browser-in-cache',
	private: true,
	dependencies: {
		'@sparticuz/chromium': CHROMIUM_VERSION,
		'@expo-google-fonts/noto-sans-sc': FONT_VERSION,
	},
};

// The package unpacks into the folder for temporary files, which TMPDIR sets to the cache entry. The
// libraries of the third archive stand in for system ones on a machine that has no browser's libraries.
const UNPACK = `
	import chromium, { inflate } from '@sparticuz/chromium';
	await chromium.executablePath();
	await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
`;

const fontsConf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${path.join(folder, 'fonts')}</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${path.join(folder, 'font-cache')}</cachedir>
	<match target="pattern"><edit name="family" mode="append_last"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`;

const isWhole = (folder) =>
	['chromium', 'libGLESv2.so', 'fonts.conf', FONT, path.join('al2023', 'lib', 'libnss3.so')].every(
		(file) => existsSync(path.join(folder, file)),
	);

async function build(folder, finalFolder) {
	const progress = startProgress('Installing a browser into the cache (once, under a minute)');
	try {
		const env = { ...node24Env(), TMPDIR: folder };
		await writeFile(path.join(folder, 'package.json'), JSON.stringify(MANIFEST));
		await runQuietly('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
			cwd: folder,
			env,
		});
		await runQuietly(node24, ['--input-type=module', '--eval', UNPACK], { cwd: folder, env });
		await mkdir(path.join(folder, 'fonts'), { recursive: true });
		const fontFile = ['@expo-google-fonts', 'noto-sans-sc', '400Regular', path.basename(FONT)];
		await cp(path.join(folder, 'node_modules', ...fontFile), path.join(folder, FONT));
		await writeFile(path.join(folder, 'fonts.conf'), fontsConf(finalFolder));
		await rm(path.join(folder, 'node_modules'), { recursive: true });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done('A browser is installed');
}

/**
 * Gives the folder of a headless Chromium and a font with Chinese characters, installing them when missing.
 *
 * @returns {Promise<{ executable: string, fontconfigFile: string, spareLibraries: string }>}
 */
export async function ensureBrowser(root) {
	const folder = await ensureEntry(
		{ name: `browser-${CHROMIUM_VERSION}`, recipe: JSON.stringify(MANIFEST), isWhole, build },
		root,
	);
	return {
		executable: path.join(folder, 'chromium'),
		fontconfigFile: path.join(folder, 'fonts.conf'),
		spareLibraries: path.join(folder, 'al2023', 'lib'),
	};
}
