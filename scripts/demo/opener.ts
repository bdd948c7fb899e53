import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the choice of a program depends on. */
export interface Machine {
	platform: NodeJS.Platform;
	env: NodeJS.ProcessEnv;
	/** Whether somebody reads what is printed. */
	terminal: boolean;
	find: (program: string) => string | undefined;
}

const thisMachine = (): Machine => ({
	platform: process.platform,
	env: process.env,
	terminal: process.stdout.isTTY,
	find: (program) =>
		(process.env.PATH ?? '')
			.split(path.delimiter)
			.map((folder) => path.join(folder, program))
			.find((file) => existsSync(file)),
});

/** The program that opens an address in a person's browser; nothing where nobody looks at a screen. */
export function openerOn({ platform, env, terminal, find }: Machine): string | undefined {
	if (!terminal || env.CI) return undefined;
	if (platform === 'darwin') return find('open');
	return env.DISPLAY || env.WAYLAND_DISPLAY ? find('xdg-open') : undefined;
}

/** @returns whether there was a browser to be asked; nobody waits for it */
export function openInBrowser(url: string, machine = thisMachine()): boolean {
	const opener = openerOn(machine);
	if (!opener) return false;
	const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
	// The address stands in the terminal too.
	child.once('error', () => undefined);
	child.unref();
	return true;
}
