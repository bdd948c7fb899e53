/** Looks of what is said: own words on the right. */
export const bubbleStyle = `
.talk { padding: .75rem; }
.notice { display: block; margin: .6rem auto; max-width: 85%; text-align: center; font-size: .78rem; color: var(--quiet);
	overflow-wrap: anywhere; }
article { display: flex; gap: .55rem; margin-bottom: .35rem; }
article.own { flex-direction: row-reverse; }
.said { display: flex; flex-direction: column; align-items: flex-start; gap: .2rem; max-width: 76%; min-width: 0; }
.own .said { align-items: flex-end; }
.said > .name { font-size: .75rem; color: var(--quiet); }
.said > a { max-width: 100%; color: inherit; text-decoration: none; }
.bubble { padding: .55rem .75rem; border-radius: .45rem; background: var(--paper); white-space: pre-wrap;
	overflow-wrap: anywhere; }
.own .bubble { background: var(--own); color: var(--own-ink); }
.own .bubble a { color: inherit; }
.quoted { max-width: 100%; padding: .3rem .6rem; border-radius: .3rem; background: light-dark(#dfdfdf, #2a2a2a);
	color: light-dark(#555, #aaa); font-size: .8rem; overflow-wrap: anywhere; }
.quoted span, .card b, .card .detail { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
svg { display: block; width: 1.5rem; height: 1.5rem; }
.voice { display: flex; align-items: center; gap: .5rem; min-width: 6rem; }
.own .voice { flex-direction: row-reverse; }
.own .voice i { transform: scaleX(-1); }
.shot { display: block; max-width: 100%; width: 10rem; max-height: 16rem; border-radius: .45rem; background: var(--paper);
	object-fit: cover; color: var(--quiet); font-size: .8rem; }
.shot.absent { display: grid; place-content: center; height: 7rem; padding: .5rem; text-align: center; color: var(--quiet);
	background: light-dark(#d9dee3, #2b3036); overflow-wrap: anywhere; }
.shot.absent b { font-weight: 600; }
.clip { position: relative; display: block; width: fit-content; max-width: 100%; }
.clip i { position: absolute; inset: 0; display: grid; place-items: center; margin: auto; width: 2.6rem; height: 2.6rem;
	border-radius: 50%; background: #0009; color: #fff; }
.clip .length { position: absolute; right: .4rem; bottom: .25rem; padding: 0 .3rem; border-radius: .3rem; background: #0009; color: #fff;
	font-size: .75rem; }
.clip .absent { align-content: start; }
.sticker { color: #d99a1c; }
.sticker svg { width: 5rem; height: 5rem; }
.card { display: flex; flex-direction: column; gap: .3rem; width: 15.5rem; max-width: 100%; padding: .65rem .75rem; border-radius: .45rem;
	background: var(--paper); overflow-wrap: anywhere; }
.card b { font-weight: 500; }
.card .detail { font-size: .8rem; color: var(--quiet); }
.card .kind { margin-top: .15rem; padding-top: .35rem; border-top: 1px solid var(--edge); font-size: .72rem; color: var(--quiet); }
.card .beside { display: flex; justify-content: space-between; gap: .5rem; }
.thumb { flex: none; display: grid; place-items: center; width: 2.9rem; height: 2.9rem; margin-left: auto; object-fit: cover;
	background: light-dark(#e8ebee, #30353b); }
.card.file { flex-direction: row; justify-content: space-between; }
.card.file i { flex: none; display: grid; place-items: center; width: 2.6rem; height: 3.1rem; border-radius: .3rem; background: #37679e;
	color: #fff; font: 600 .7rem/1 system-ui, sans-serif; }
.card .who { display: flex; align-items: center; gap: .6rem; }
.card .shot { width: 100%; }
.card .map { height: 4.5rem; display: grid; place-items: center; background: light-dark(#dcebdc, #2c3a2f); color: #2f7d43; }
.tools { display: flex; gap: .25rem; min-height: 1.2rem; margin-top: -.15rem; visibility: hidden; }
article:is(:hover, :focus, :focus-within) .tools { visibility: visible; }
.tools button { padding: .1rem .5rem; border: 0; border-radius: .3rem; background: none; font-size: .75rem; color: var(--quiet);
	text-decoration: underline; }
form { display: grid; grid-template-columns: 1fr auto; gap: .5rem; padding: .55rem .75rem; }
form .quoting { grid-column: 1 / -1; display: flex; justify-content: space-between; gap: .5rem; margin: 0; font-size: .8rem; color: var(--quiet); }
form .quoting[hidden] { display: none; }
form .quoting span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
form .quoting button { border: 0; background: none; font-size: 1.1rem; line-height: 1; }
textarea { min-height: 2.6rem; max-height: 8rem; padding: .5rem .7rem; border: 1px solid var(--edge); border-radius: .45rem;
	background: var(--paper); color: inherit; font: inherit; resize: none; field-sizing: content; }
form > button { align-self: end; min-height: 2.6rem; padding: 0 1rem; border: 0; border-radius: .45rem; background: var(--accent);
	color: light-dark(#fff, #06140d); }
`;
