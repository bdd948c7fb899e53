import { createHash } from 'node:crypto';
import { html, Html } from './html';
import { pageScript } from './script';
import { pageStyle } from './style';

/** What a page of a phone consists of, from above to below. */
export interface Page {
	title: string;
	header: Html;
	/** What changes while one looks. */
	main: Html;
	footer: Html;
}

const digest = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but what is written here runs, and nothing is fetched from another machine. */
export const pagePolicy = [
	"default-src 'none'",
	`script-src ${digest(pageScript)}`,
	`style-src ${digest(pageStyle)}`,
	"connect-src 'self'",
	"img-src 'self' data: http://127.0.0.1:* http://localhost:*",
	"form-action 'none'",
	"base-uri 'none'",
].join('; ');

// As they are, to the last blank: the policy names them by their digests.
const style = new Html(`<style>${pageStyle}</style>`);
const script = new Html(`<script>${pageScript}</script>`);

/** One self-contained document. */
export const documentOf = ({ title, header, main, footer }: Page): string =>
	html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href="data:," />
				<title>${title}</title>
				${style}
			</head>
			<body>
				<header>${header}</header>
				<p id="problem" role="alert" hidden></p>
				<main>${main}</main>
				<footer>${footer}</footer>
				${script}
			</body>
		</html> `.markup;
