/** Looks of channels: who it is, then its videos. */
export const channelStyle = `
.channel { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; padding: 1rem; background: var(--paper);
	border-bottom: 1px solid var(--edge); }
.channel .face { width: 3.4rem; height: 3.4rem; border-radius: 50%; }
.channel p { flex: 1; min-width: 0; margin: 0; overflow-wrap: anywhere; }
.channel p small { margin-left: .4rem; color: var(--accent); }
.channel p span { display: block; font-size: .85rem; color: var(--quiet); }
.channel .signature { flex: 0 0 100%; }
.channel button { min-height: 2.5rem; padding: 0 1rem; border: 1px solid var(--accent); border-radius: 1.25rem; background: none;
	color: var(--accent); }
.channel button[aria-pressed='true'] { border-color: var(--edge); color: var(--quiet); }
.heard ul, .kept { margin: 0; padding: .4rem 1rem; background: var(--paper); list-style: none; font-size: .9rem; }
.heard li, .kept li { margin: .35rem 0; overflow-wrap: anywhere; }
.heard time, .kept time { font-size: .78rem; color: var(--quiet); }
.kept b { font-weight: 500; color: var(--link); }
.video .clip { display: block; }
.video .clip .shot { width: 100%; max-width: none; max-height: 18rem; object-fit: cover; }
.video .clip .absent { height: 9rem; }
`;
