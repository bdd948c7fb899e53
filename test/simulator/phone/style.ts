/** Looks of the phone page: one column, large enough for fingers, light and dark. */
export const phoneStyle = `
:root { color-scheme: light dark; --edge: light-dark(#d8dce2, #3a3f47); --card: light-dark(#fff, #1d2025);
	--quiet: light-dark(#5a6472, #9aa4b2); --accent: light-dark(#1f7a4d, #4fbf87); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 32rem; font: 16px/1.5 system-ui, sans-serif;
	background: light-dark(#f3f5f7, #121417); }
h1 { margin: 0; font-size: 1.4rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; color: var(--quiet); }
header p { margin: .25rem 0 0; color: var(--quiet); }
article { margin-bottom: .75rem; padding: 1rem; border: 1px solid var(--edge); border-radius: .75rem;
	background: var(--card); }
article h3 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
article p { margin: .25rem 0; }
article img { display: block; width: 100%; max-width: 14rem; margin: .75rem auto; border-radius: .5rem;
	background: #fff; }
.quiet { color: var(--quiet); }
.code { font-size: 1.6rem; letter-spacing: .2em; font-variant-numeric: tabular-nums; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
label { display: block; margin-top: .5rem; color: var(--quiet); font-size: .9rem; }
select, input { display: block; width: 100%; min-height: 2.75rem; padding: 0 .75rem; border: 1px solid var(--edge);
	border-radius: .6rem; background: transparent; color: light-dark(#000, #fff); font: inherit; font-size: 1rem; }
option { color: initial; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
nav a { padding: .5rem .9rem; border: 1px solid var(--edge); border-radius: 2rem; background: var(--card); color: var(--accent);
	text-decoration: none; }
button { flex: 1 1 auto; min-height: 2.75rem; padding: 0 .9rem; border: 1px solid var(--edge);
	border-radius: .6rem; background: transparent; color: inherit; font: inherit; cursor: pointer; }
button.main { border-color: var(--accent); background: var(--accent); color: light-dark(#fff, #08150e); }
#problem { padding: .75rem 1rem; border-radius: .6rem; background: #b3261e; color: #fff; }
`;
