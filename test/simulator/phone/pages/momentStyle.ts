/** Looks of moments: who, what, and what others say of it. */
export const momentStyle = `
.moment { gap: .75rem; margin: 0; padding: 1rem; border-bottom: 1px solid var(--edge); background: var(--paper); }
.moment > div { flex: 1; min-width: 0; }
.moment h3 { margin: 0 0 .2rem; font-size: 1rem; color: var(--link); overflow-wrap: anywhere; }
.moment p { margin: .3rem 0; overflow-wrap: anywhere; }
.moment .text { white-space: pre-wrap; }
.moment .card { width: 100%; background: var(--ground); }
.moment > div > a { color: inherit; text-decoration: none; }
.pictures { display: grid; gap: .3rem; margin: .4rem 0; max-width: 16rem; }
.pictures.n2 { grid-template-columns: 1fr 1fr; }
.pictures.n3 { grid-template-columns: 1fr 1fr 1fr; }
.pictures .shot { width: 100%; height: auto; border-radius: .2rem; aspect-ratio: 1; }
.pictures.n1 .shot { max-width: 11rem; }
.foot { display: flex; align-items: center; gap: .25rem; }
.foot time, .audience { font-size: .78rem; color: var(--quiet); }
.foot time { flex: 1; }
.foot button { min-height: 2rem; padding: 0 .7rem; border: 1px solid var(--edge); border-radius: 1rem; background: none; font-size: .8rem; }
.foot button[aria-pressed='true'] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.moment .likes, .comments { margin: 0; padding: .4rem .6rem; background: var(--ground); font-size: .87rem; list-style: none; }
.likes, .comments b { color: var(--link); font-weight: 500; }
.likes + .comments { border-top: 1px solid var(--edge); }
.comments li { margin: .15rem 0; overflow-wrap: anywhere; }
.comments button { padding: 0 .3rem; border: 0; background: none; font-size: .75rem; color: var(--quiet); text-decoration: underline; }
form[data-about]:not([data-quoting]) { display: none; }
.row.pinned { background: light-dark(#e9eef0, #292d30); }
.row small { margin-left: .4rem; font-size: .72rem; font-weight: 400; color: var(--quiet); }
`;
