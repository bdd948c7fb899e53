import type { Mail } from './mailSink';

/** n8n's token in it needs no escaping in HTML. */
const LINK = /href="([^"]*\/(?:webhook|form)-waiting\/[^"]*)"/;

/** The link to a waiting execution in a mail, if it has one. */
export const mailedLink = ({ html }: Pick<Mail, 'html'>): string | undefined =>
	LINK.exec(html ?? '')?.[1];
