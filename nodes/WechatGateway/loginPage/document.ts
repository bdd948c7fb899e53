import { markup, own } from './markup';
import type { Html } from './markup';
import type { Frame } from './view';

/** A page around its body. */
export const wholeDocument = (
	{ language, nonce }: Pick<Frame, 'language' | 'nonce'>,
	title: string,
	style: string,
	body: Html,
): string =>
	markup`
	<!doctype html>
	<html lang="${language}">
	<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="referrer" content="no-referrer">
	<meta name="robots" content="noindex, nofollow">
	<meta name="color-scheme" content="light dark">
	<link rel="icon" href="data:,">
	<title>${title}</title>
	<style nonce="${nonce}">${own(style)}</style>
	</head>
	${body}
	</html>`.text;
