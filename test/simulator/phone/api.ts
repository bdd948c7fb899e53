import express, { Router, type Request, type Response } from 'express';
import { isPersonName, nameOf, personNames } from '../state/people';
import type { World } from '../state/loginAttempt';
import type { Phone } from '../state/phone';

/** The phone as JSON over HTTP: `GET state`, and `POST` with what a finger would do. */
export function phoneApi(phone: Phone, { people, journal }: World): Router {
	const act =
		(run: (text: (name: string) => string, has: (name: string) => boolean) => void) =>
		(request: Request, response: Response) => {
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
		online: phone.online(),
		violations: journal.violations,
	});

	return Router()
		.use(express.json())
		.get('/state', (_request, response) => {
			response.json(state());
		})
		.post(
			'/scan',
			act((text, has) => {
				const person = text('person');
				if (!isPersonName(person))
					throw new Error(`"person" must be one of ${personNames.join(', ')}`);
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
			act((text) => phone.drop(text('loginId'))),
		);
}
