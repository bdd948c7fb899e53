/** Colours as variables, so that light and dark differ in nothing else. All pairs meet WCAG AA. */
const colours = `
:root { color-scheme: light dark;
	--page: #f1f4f2; --card: #fff; --text: #15201a; --quiet: #56625b; --edge: #d9e0dc; --control: #7b8981;
	--accent: #067a3c; --accent-strong: #05602f; --on-accent: #fff; --good: #e3f5ea; --good-text: #05602f;
	--warn: #fff1d6; --warn-text: #7a4300; --bad: #fde8e6; --bad-text: #98201a;
	--shadow: 0 1px 2px rgb(16 40 26 / 6%), 0 12px 32px -12px rgb(16 40 26 / 18%); }
@media (prefers-color-scheme: dark) { :root {
	--page: #0d110f; --card: #161b18; --text: #e9efeb; --quiet: #9eaca4; --edge: #2a322d; --control: #76837b;
	--accent: #34c777; --accent-strong: #5bd893; --on-accent: #04170c; --good: #12301f; --good-text: #7fe0a9;
	--warn: #33270f; --warn-text: #ffcb80; --bad: #391b18; --bad-text: #ffaea6; --shadow: none; } }
`;

const frame = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 16px 40px; max-width: 920px; background: var(--page); color: var(--text);
	font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB",
		"Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1, h2, p, ol, ul, dl, dd, form { margin: 0; padding: 0; }
header { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 14px 0; }
h1 { display: flex; align-items: center; gap: 10px; font-size: 1.125rem; line-height: 1.3; }
h2 { font-size: 1.375rem; line-height: 1.3; letter-spacing: -.01em; text-wrap: balance; }
.quiet { color: var(--quiet); font-size: .875rem; }
.icon { flex: none; width: 48px; height: 48px; fill: var(--accent); }
.icon .line { fill: none; stroke: var(--on-accent); stroke-width: 4; stroke-linecap: round;
	stroke-linejoin: round; }
.icon.bubble { width: 30px; height: 30px; }
.icon.tick { width: 64px; height: 64px; }
.icon:is(.stop, .pause, .forward) { width: 64px; height: 64px; fill: var(--warn); }
.icon:is(.stop, .pause, .forward) .line { stroke: var(--warn-text); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 8px; }
#panel:focus { outline: none; }
body:is([data-phase=goesOn], [data-phase=linkUsed]) #language { visibility: hidden; }
#language { display: inline-flex; align-items: center; min-height: 44px; padding: 0 4px; color: var(--text);
	font-size: .9375rem; text-underline-offset: 4px; text-decoration-color: var(--control); }
.card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; padding: 20px; border: 1px solid var(--edge); border-radius: 20px;
	background: var(--card); box-shadow: var(--shadow); }
#panel, form, noscript { display: grid; gap: 16px; align-content: start; }
.notes { display: grid; gap: 24px; padding: 28px 4px 0; color: var(--quiet); font-size: .9375rem; }
.notes section { display: grid; gap: 8px; align-content: start; }
.notes h2 { color: var(--text); font-size: 1rem; letter-spacing: 0; }
.notes ul { padding-left: 1.2em; }
.notes li + li { margin-top: 4px; }
dl div { display: grid; grid-template-columns: minmax(6.5em, auto) 1fr; gap: 12px; padding: 6px 0;
	border-bottom: 1px solid var(--edge); }
dd { color: var(--text); text-align: right; }
@media (min-width: 720px) {
	body { padding-inline: 32px; }
	header { padding: 24px 0 18px; }
	h1 { font-size: 1.25rem; }
	.card { padding: 36px; }
	.notes { grid-template-columns: 1fr 1fr; gap: 48px; padding: 32px 8px 0; }
}
`;

/** Which parts a phase shows, and in which colours: the script only sets body[data-phase]. */
const phases = `
.progress { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px; list-style: none; font-size: .8125rem;
	color: var(--quiet); }
.progress li { padding-top: 8px; border-top: 4px solid var(--edge); border-radius: 2px; }
/* Nothing is left to do: what was to be known before is out of place. */
:is([data-phase=loggedIn], [data-phase=alreadyLoggedIn], [data-phase=ended], [data-phase=stuck],
	[data-phase=goesOn], [data-phase=linkUsed]) .before,
:is([data-phase=ended], [data-phase=stuck], [data-phase=goesOn], [data-phase=linkUsed]) .progress {
	display: none; }
:is([data-phase=loggedIn], [data-phase=alreadyLoggedIn], [data-phase=ended], [data-phase=stuck],
	[data-phase=goesOn], [data-phase=linkUsed], [data-phase=expired], [data-phase=refused],
	[data-phase=warned], [data-phase=gatewayBusy]) #panel {
	justify-items: center; padding-block: 12px; text-align: center; }
#panel form { width: 100%; }
.progress li:first-child,
:is([data-phase=scanned], [data-phase=codeNeeded], [data-phase=codesUsedUp],
	[data-phase=verificationNeeded]) .progress li:nth-child(2),
:is([data-phase=loggedIn], [data-phase=alreadyLoggedIn]) .progress li {
	border-color: var(--accent); color: var(--text); font-weight: 600; }
#status { display: flex; align-items: center; gap: 10px; margin: 14px 0; padding: 10px 16px; border-radius: 14px;
	background: var(--good); color: var(--good-text); font-weight: 600; }
#status::before { content: ""; flex: none; width: 10px; height: 10px; border-radius: 50%;
	background: currentcolor; }
:is([data-phase=codeNeeded], [data-phase=codesUsedUp], [data-phase=verificationNeeded],
	[data-phase=expired], [data-phase=ended], [data-phase=gatewayBusy], [data-phase=gatewayUnreachable], [data-phase=linkUsed], [data-connection=lost]) #status {
	background: var(--warn); color: var(--warn-text); }
:is([data-phase=refused], [data-phase=warned], [data-phase=stuck]):not([data-connection=lost]) #status {
	background: var(--bad); color: var(--bad-text); }
#qr { display: none; grid-template-columns: minmax(0, 1fr); }
:is([data-phase=waiting], [data-phase=gatewayUnreachable]) #qr { display: grid; gap: 12px; justify-items: center;
	align-content: start; }
#qr-tile { display: grid; place-items: center; width: 100%; max-width: 300px; aspect-ratio: 1; padding: 16px;
	border: 1px solid var(--edge); border-radius: 16px; background: #fff; color: #15201a; text-align: center; }
#qr-code { display: block; width: 100%; height: auto; image-rendering: pixelated; }
.same-phone { max-width: 300px; text-align: center; }
@media (max-width: 359px) {
	.card { padding: 12px; }
	#qr-tile { padding: 10px; }
}
@media (prefers-reduced-motion: no-preference) {
	:is([data-phase=waiting], [data-phase=scanned], [data-phase=gatewayUnreachable], [data-connection=lost])
		#status::before { animation: breathe 1.8s ease-in-out infinite; }
	#panel .tick { animation: arrive .45s cubic-bezier(.2, 1.6, .4, 1); }
	@keyframes breathe { 50% { opacity: .35; transform: scale(.7); } }
	@keyframes arrive { from { opacity: 0; transform: scale(.5); } }
}
@media (min-width: 720px) {
	:is([data-phase=waiting], [data-phase=gatewayUnreachable]) .card { grid-template-columns: 300px 1fr;
		gap: 44px; }
	body:not([data-phase=waiting], [data-phase=gatewayUnreachable]) #panel { width: 100%; max-width: 460px;
		min-height: 300px; margin: 0 auto; align-content: center; }
	.same-phone { display: none; }
}
`;

const controls = `
button, a.main, input { min-height: 48px; border-radius: 12px; font: inherit; }
button, a.main { display: flex; align-items: center; justify-content: center; gap: 10px; width: 100%;
	padding: 8px 18px; border: 1px solid var(--control); background: transparent; color: inherit;
	font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; touch-action: manipulation; }
button:hover { border-color: var(--accent); }
button.main, a.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button.main:hover, a.main:hover { border-color: var(--accent-strong); background: var(--accent-strong); }
button[aria-disabled] { cursor: default; opacity: .6; }
button[data-pressed] { opacity: 1; }
button[data-pressed]::before { content: ""; width: 16px; height: 16px; border: 2px solid currentcolor;
	border-right-color: transparent; border-radius: 50%; }
@media (prefers-reduced-motion: no-preference) {
	button[data-pressed]::before { animation: turn .9s linear infinite; }
	@keyframes turn { to { transform: rotate(1turn); } }
}
label { font-weight: 600; }
input { width: 100%; padding: 8px 16px; border: 1px solid var(--control); background: var(--page);
	color: var(--text); font-size: 1.5rem; letter-spacing: .2em; font-variant-numeric: tabular-nums; }
.steps { display: grid; gap: 14px; list-style: none; counter-reset: step; }
.steps li { display: grid; grid-template-columns: 30px 1fr; gap: 12px; align-items: start; counter-increment: step;
	line-height: 30px; line-height: max(1.55em, 30px); }
.steps li::before { content: counter(step); width: 30px; height: 30px; border-radius: 50%; text-align: center;
	background: var(--good); color: var(--good-text); font-weight: 700; }
.person { display: flex; align-items: center; gap: 16px; font-size: 1.25rem; font-weight: 600; }
.avatar { flex: none; display: block; width: 72px; height: 72px; overflow: hidden; border-radius: 14px;
	background: var(--good); object-fit: cover; }
.avatar .icon { width: 72px; height: 72px; fill: var(--good-text); opacity: .55; }
.message { padding: 10px 14px; border-left: 4px solid var(--warn-text); border-radius: 4px 10px 10px 4px;
	background: var(--warn); color: var(--warn-text); }
.code { font-family: ui-monospace, monospace; font-size: .875rem; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
	white-space: nowrap; }
a.main::after { content: "\\2197"; }
.countdown { text-align: center; font-variant-numeric: tabular-nums; }
.countdown:empty { display: none; }
`;

/** Looks of all pages: phone first, light and dark, one accent colour. */
export const commonStyle = [colours, frame, controls].join('');

/** Looks of the login page. */
export const pageStyle = [colours, frame, phases, controls].join('');
