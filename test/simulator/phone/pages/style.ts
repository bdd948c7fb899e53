import { bubbleStyle } from './bubbleStyle';
import { channelStyle } from './channelStyle';
import { groupStyle } from './groupStyle';
import { momentStyle } from './momentStyle';

/** Looks of a phone: header, a list that scrolls, footer; light and dark. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: light-dark(#ededed, #111); --bar: light-dark(#f7f7f7, #1b1b1b);
	--paper: light-dark(#fff, #202020); --ink: light-dark(#181818, #d8d8d8); --quiet: light-dark(#5c5c5c, #9a9a9a);
	--edge: light-dark(#dcdcdc, #303030); --own: light-dark(#95ec69, #2f9a5c); --own-ink: light-dark(#0c2203, #f2fff7);
	--link: light-dark(#33588e, #8fb4ea); --accent: light-dark(#067a43, #45c98a); }
* { box-sizing: border-box; }
body { display: flex; flex-direction: column; margin: 0 auto; max-width: 30rem; height: 100dvh; background: var(--ground);
	color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
@media (min-width: 34rem) { body { border-inline: 1px solid var(--edge); } }
main { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; }
header, footer { flex: none; background: var(--bar); }
header { display: flex; align-items: center; min-height: 3.25rem; border-bottom: 1px solid var(--edge); }
footer { border-top: 1px solid var(--edge); padding-bottom: env(safe-area-inset-bottom); }
a { color: var(--link); }
button { font: inherit; color: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { flex: 1; min-width: 0; margin: 0; padding: .35rem 0; font-size: 1.05rem; line-height: 1.25; text-align: center;
	overflow-wrap: anywhere; }
h1 small { display: block; font-size: .72rem; font-weight: 400; color: var(--quiet); }
h2 { margin: 0; padding: .9rem 1rem .3rem; font-size: .85rem; font-weight: 500; color: var(--quiet); }
.back, .more { flex: none; width: 3rem; min-height: 2.75rem; font-size: 1.8rem; line-height: 2.6rem; text-align: center;
	text-decoration: none; color: inherit; }
.face { flex: none; display: grid; place-items: center; width: 2.6rem; height: 2.6rem; border-radius: .4rem; color: #fff;
	font-size: 1.15rem; font-weight: 600; text-transform: uppercase; }
.tone0 { background: #8a4fbf; } .tone1 { background: #b0602a; } .tone2 { background: #2a7d8c; }
.tone3 { background: #a03c5c; } .tone4 { background: #4c7a34; } .tone5 { background: #4a63b5; }
.group { background: #5c6b7a; }
.owners { display: flex; gap: .35rem; padding: .5rem .75rem; overflow-x: auto; }
.owners a { flex: none; display: flex; align-items: center; gap: .5rem; max-width: 10rem; padding: .3rem .6rem .3rem .3rem;
	border-radius: .6rem; color: inherit; font-size: .85rem; text-decoration: none; }
.owners .face { width: 1.9rem; height: 1.9rem; font-size: .9rem; }
.owners span:last-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.owners a[aria-current] { background: var(--paper); font-weight: 600; box-shadow: inset 0 0 0 1px var(--edge); }
.row { display: grid; grid-template: auto auto / auto 1fr auto; column-gap: .75rem; align-items: center; padding: .65rem 1rem;
	border-bottom: 1px solid var(--edge); background: var(--paper); color: inherit; text-decoration: none; }
.row .face { grid-row: span 2; width: 3rem; height: 3rem; }
.row .name, .row .line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row .name:has(+ time:empty) { grid-row: span 2; }
.row time, .row .line { color: var(--quiet); font-size: .85rem; }
.row .line { grid-column: 2 / span 2; min-height: 1.2em; }
.row .line:empty, .row time:empty { display: none; }
.empty { margin: 0; padding: 2.5rem 1rem; text-align: center; color: var(--quiet); }
.tabs { display: flex; }
.tabs a { flex: 1; padding: .85rem .1rem; font-size: .92rem; text-align: center; text-decoration: none; color: var(--quiet); }
.tabs a[aria-current] { color: var(--accent); font-weight: 600; }
#problem { flex: none; margin: 0; padding: .6rem 1rem; background: #b3261e; color: #fff; }
${bubbleStyle}${groupStyle}${momentStyle}${channelStyle}`;
