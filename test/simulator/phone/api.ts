import express, { Router, type Request, type Response } from 'express';
import { defaultGroup } from '../callbacks/compose';
import type { World } from '../state/loginAttempt';
import { isPersonName, nameOf, personNames, type PersonName } from '../state/people';
import type { Messaging } from '../state/messaging';
import type { Phone } from '../state/phone';
import { channelActs } from './channelActs';
import { keepingActs } from './keepingActs';

/** The phone as JSON over HTTP: `GET state`, and `POST` with what a finger would do. */
export function phoneApi(phone: Phone, messaging: Messaging, world: World): Router {
	const { byHand, chats, faces, moments, speaking } = messaging;
	const { clock, people, journal } = world;
	const act = (run: Act) => (request: Request, response: Response) => {
		// JSON only: a page from elsewhere cannot send that without asking first.
		if (!request.is('application/json')) {
			response.status(415).json({ error: 'The body must be JSON' });
			return;
		}
		const fields = (request.body ?? {}) as Record<string, unknown>;
		const has = (name: string) => typeof fields[name] === 'string' && fields[name] !== '';
		const text = (name: string) => {
			if (!has(name)) throw new Error(`"${name}" is missing`);
			return fields[name] as string;
		};
		try {
			run(text, has);
			response.json(state());
		} catch (error) {
			response.status(409).json({ error: (error as Error).message });
		}
	};

	const state = () => ({
		people: personNames.map((name) => ({ name, nickName: people[name].nickName })),
		pending: phone.pending().map(({ person, ticket, ...login }) => ({
			...login,
			ticket,
			qrCodeUrl: ticket && `/qr/${ticket}.png`,
			person: person ? nameOf(people, person) : null,
		})),
		online: byHand.onlineAndHeard(),
		group: defaultGroup,
		violations: journal.violations,
	});

	/** A number that came as one or as digits. */
	const idIn = (text: Text, name: string) => {
		const id = Number(text(name));
		if (!Number.isSafeInteger(id)) throw new Error(`"${name}" must be a number`);
		return id;
	};
	const ownerIn = (text: Text) => faces.idOf(text('person'));
	const momentIn = (text: Text) => {
		const moment = moments.find(ownerIn(text), text('moment'));
		if (!moment) throw new Error('There is no such moment to be seen');
		return moment;
	};

	const router = Router()
		.use(express.json())
		.get('/state', (_request, response) => {
			response.json(state());
		})
		.post(
			'/scan',
			act((text, has) => {
				const person = personIn(text);
				if (has('text')) phone.scanCode(text('text'), person);
				else phone.scan(text('loginId'), person);
			}),
		)
		.post(
			'/confirm',
			act((text) => phone.confirm(text('loginId'))),
		)
		.post(
			'/refuse',
			act((text) => phone.refuse(text('loginId'))),
		)
		.post(
			'/ask-for-code',
			act((text) => phone.askForCode(text('loginId'), text('code'))),
		)
		.post(
			'/drop',
			act((text) => byHand.drop(text('loginId'))),
		)
		.post(
			'/send-text',
			act((text, has) =>
				byHand.sendText(text('loginId'), personIn(text), text('text'), groupIn(text, has)),
			),
		)
		.post(
			'/send-image',
			act((text, has) => byHand.sendImage(text('loginId'), personIn(text), groupIn(text, has))),
		)
		.get('/chat', ({ query }, response) => {
			const [person = '', chat = ''] = [query.person, query.chat].map((who) =>
				typeof who === 'string' ? faces.idOf(who) : '',
			);
			response.json(chats.in(person, chat));
		})
		.post(
			'/say',
			act((text, has) => {
				const quoting = has('quoting') ? idIn(text, 'quoting') : undefined;
				speaking.say(ownerIn(text), faces.idOf(text('chat')), text('text'), quoting);
			}),
		)
		.post(
			'/recall',
			act((text) => speaking.recall(ownerIn(text), idIn(text, 'id'))),
		)
		.post(
			'/like',
			act((text) => {
				const [person, moment] = [ownerIn(text), momentIn(text)];
				const isLiked = moment.likes.some(({ from }) => from === person);
				moment.like(person, clock.now(), !isLiked);
			}),
		)
		.post(
			'/comment',
			act((text, has) => {
				const replyTo = has('replyTo') ? idIn(text, 'replyTo') : 0;
				const isDone = momentIn(text).comment(ownerIn(text), text('text'), replyTo, clock.now());
				if (!isDone) throw new Error(`There is no comment ${replyTo}`);
			}),
		)
		.post(
			'/request-friend',
			act((text, has) =>
				byHand.requestFriend(
					text('loginId'),
					personIn(text),
					has('text') ? text('text') : undefined,
				),
			),
		);
	const more = { ...channelActs(messaging, world), ...keepingActs(messaging, world) };
	for (const [path, run] of Object.entries(more)) router.post(`/${path}`, act(run));
	return router;
}

/** A field of what came; it throws if that is missing. */
export type Text = (name: string) => string;
export type Act = (text: Text, has: (name: string) => boolean) => void;

function personIn(text: Text): PersonName {
	const person = text('person');
	if (!isPersonName(person)) throw new Error(`"person" must be one of ${personNames.join(', ')}`);
	return person;
}

const groupIn = (text: Text, has: (name: string) => boolean) =>
	has('group') ? text('group') : undefined;
