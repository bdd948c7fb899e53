import { attributes, cdata } from '../callbacks/bodies/xml';
import { elementIn } from '../chats/xml';
import type { Moment, MomentContent } from '../state/moment';

/** WeChat's `contentStyle`, as the sample of snsSendUrl has it; that of videos is [inferred]. */
const styles = { pictures: 1, text: 2, link: 3, video: 15 } as const;

const styleOf = ({ pictures, link, video }: MomentContent): number => {
	if (video !== undefined) return styles.video;
	if (link) return styles.link;
	return pictures.length > 0 ? styles.pictures : styles.text;
};

/** The XML of a moment, in the shape of the sample of snsSendUrl. */
export function timelineOf({ id, author, at, content, isPrivate }: Moment): string {
	const { text, pictures, link, video } = content;
	const media = (address: string, type: number) =>
		`<media><id>${cdata(id)}</id><type>${cdata(String(type))}</type><url${attributes({ type: 1 })}>${cdata(address)}</url></media>`;
	const all = [
		...pictures.map((address) => media(address, 2)),
		...(video === undefined ? [] : [media(video, 6)]),
	];
	return [
		`<TimelineObject><id>${cdata(id)}</id><username>${cdata(author)}</username>`,
		`<createTime>${cdata(String(Math.floor(at / 1000)))}</createTime>`,
		`<private>${cdata(isPrivate ? '1' : '0')}</private><contentDesc>${cdata(text)}</contentDesc>`,
		`<ContentObject><contentStyle>${cdata(String(styleOf(content)))}</contentStyle>`,
		`<title>${cdata(link?.title ?? '')}</title><description>${cdata(link?.description ?? '')}</description>`,
		`<contentUrl>${cdata(link?.url ?? '')}</contentUrl><mediaList>${all.join('')}</mediaList>`,
		'</ContentObject></TimelineObject>',
	].join('');
}

/** What a forwarded moment shows. */
export function contentIn(xml: string): MomentContent {
	const text = elementIn(xml, 'contentDesc');
	const style = Number(elementIn(xml, 'contentStyle'));
	const addresses = [...xml.matchAll(/<url[^>]*>[\s\S]*?<\/url>/g)].map(([url]) =>
		elementIn(url, 'url'),
	);
	if (style === styles.video) return { text, pictures: [], video: addresses[0] ?? '' };
	const [title, description, url] = ['title', 'description', 'contentUrl'].map((name) =>
		elementIn(xml, name),
	) as [string, string, string];
	const link = style === styles.link ? { link: { title, description, url } } : {};
	return { text, pictures: addresses, ...link };
}
