/** Looks of a group: its members in rows, then what is to be known of it. */
export const groupStyle = `
.members { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr)); gap: .9rem .5rem; margin: 0; padding: 1rem;
	background: var(--paper); list-style: none; }
.members li { display: flex; flex-direction: column; align-items: center; gap: .25rem; min-width: 0; }
.members .face { width: 3.1rem; height: 3.1rem; }
.members span:not(.face) { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: .78rem; }
.members small { padding: 0 .35rem; border-radius: .25rem; background: var(--ground); font-size: .7rem; color: var(--quiet); }
dl { margin: .6rem 0 0; background: var(--paper); }
dl:empty { display: none; }
dt { padding: .7rem 1rem 0; font-size: .8rem; color: var(--quiet); }
dd { margin: 0; padding: .1rem 1rem .7rem; border-bottom: 1px solid var(--edge); white-space: pre-wrap; overflow-wrap: anywhere; }
footer:empty { display: none; }
`;
