import { openerOn, type Machine } from '../../../scripts/demo/opener';

const find = (program: string) => `/usr/bin/${program}`;
const desktop: Machine = { platform: 'linux', env: { DISPLAY: ':0' }, terminal: true, find };

test.each<[string, Machine, string | undefined]>([
	['a Linux desktop', desktop, '/usr/bin/xdg-open'],
	['one without X', { ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } }, '/usr/bin/xdg-open'],
	['a Mac', { ...desktop, platform: 'darwin', env: {} }, '/usr/bin/open'],
	['a server', { ...desktop, env: {} }, undefined],
	['a desktop without xdg-open', { ...desktop, find: () => undefined }, undefined],
	['CI', { ...desktop, env: { DISPLAY: ':0', CI: 'true' } }, undefined],
	['a pipe', { ...desktop, terminal: false }, undefined],
	['a pipe on a Mac', { ...desktop, platform: 'darwin', terminal: false }, undefined],
])('on %s the browser is opened by what is there for it', (_, machine, expected) => {
	expect(openerOn(machine)).toBe(expected);
});
