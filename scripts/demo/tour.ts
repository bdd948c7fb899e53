import { createHash } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import type { WorkflowFile } from '../../test/e2e/support/n8nApi';

/** Where the clicks outside the editor are made, and on whose account. */
export interface Places {
	phone: string;
	mailbox: string;
	gateway: string;
	/** Who holds the phone, by the name that the phone page shows. */
	person: string;
}

type Stop = [title: string, what: string];

const NOTE = 'n8n-nodes-base.stickyNote';
const WIDTH = 288;
const HEIGHT = 176;
const GAP = 16;
const GREEN = 4;

const drop = ({ phone, person, gateway }: Places): Stop => [
	'Log out',
	`${person} is logged in. On the [phone page](${phone}) click **Drop** under *${person}*, ${gateway}.`,
];

const result = ({ person }: Places, node: string): Stop => [
	'See who it is',
	`Double-click *${node}*: the account of ${person}, for whatever you put behind it.`,
];

/** The clicks that a workflow invites to, by the example it is. */
const STOPS: Record<string, (places: Places) => Stop[]> = {
	'login-by-email': (places) => [
		drop(places),
		['Execute', 'Click **Execute workflow** below. The workflow stops at *Wait for Login*.'],
		[
			'Look at the mail',
			`The [mailbox](${places.mailbox}) has a new mail, with the QR code in it.`,
		],
		[
			'Scan and confirm',
			`On the [phone page](${places.phone}) click **Scan as ${places.person}**, then **Confirm**.`,
		],
		result(places, 'Logged In'),
	],
	'login-page-by-email': (places) => [
		drop(places),
		['Execute', 'Click **Execute workflow** below. It falls asleep at *Wait for Login*.'],
		[
			'Open the login page',
			`The [mailbox](${places.mailbox}) has a new mail: click its button and leave the page open.`,
		],
		[
			'Scan and confirm',
			`On the [phone page](${places.phone}) click **Scan as ${places.person}**, then **Confirm**. The login page sees it by itself.`,
		],
		result(places, 'Logged In'),
	],
	'keep-account-online': (places) => [
		drop(places),
		['Execute', 'Click **Execute workflow** below. The phone is asked at *Log In Again*.'],
		[
			'Confirm on the phone',
			`On the [phone page](${places.phone}) click **Confirm**: nothing is to be scanned.`,
		],
		result(places, 'Logged In'),
		[
			'Once more, and refuse',
			`Do the same and click **Refuse**: now the [mailbox](${places.mailbox}) gets a QR code.`,
		],
	],
};

/**
 * A workflow with notes below it that lead through it in five clicks. They take the place of the note that tells
 * how it is set up, as here it is.
 */
export function withTour(example: string, workflow: WorkflowFile, places: Places): WorkflowFile {
	const stops = STOPS[example]?.(places);
	if (!stops) return workflow;
	const [overview, ...parts] = workflow.nodes.filter(({ type }) => type === NOTE);
	const left = Math.min(...parts.map(({ position }) => position[0]));
	const bottoms = parts.map(({ position, parameters }) => position[1] + Number(parameters.height));
	const top = Math.max(...bottoms) + 2 * GAP;
	const tour = stops.map(([title, what], at): INode => ({
		id: idOf(`${example} ${at}`),
		name: `Click ${at + 1}`,
		type: NOTE,
		typeVersion: 1,
		position: [left + at * (WIDTH + GAP), top],
		parameters: {
			content: `## ${at + 1}. ${title}\n${what}`,
			width: WIDTH,
			height: HEIGHT,
			color: GREEN,
		},
	}));
	return { ...workflow, nodes: [...workflow.nodes.filter((node) => node !== overview), ...tour] };
}

const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 32);
