import { Router, type Response } from 'express';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import { chatPage } from './chat';
import { chatListPage } from './chatList';
import { groupPage } from './group';
import { momentsPage } from './moments';
import { documentOf, pagePolicy, type Page } from './frame';

/** What people see on their phones. An owner is named by name, e.g. `bob`, or by WeChat ID. */
export function phonePages(messaging: Messaging, world: World): Router {
	const { faces } = messaging;
	const show = (response: Response, page: Page) => {
		response.set('content-security-policy', pagePolicy).type('html').send(documentOf(page));
	};
	return Router()
		.get('/:owner/chats', ({ params }, response) => {
			show(response, chatListPage(faces.idOf(params.owner), messaging, world));
		})
		.get('/:owner/chats/:chat', ({ params }, response) => {
			const [viewer, chat] = [faces.idOf(params.owner), faces.idOf(params.chat)];
			show(response, chatPage(viewer, chat, messaging, world));
		})
		.get('/:owner/moments', ({ params }, response) => {
			show(response, momentsPage(faces.idOf(params.owner), messaging, world));
		})
		.get('/:owner/groups/:group', ({ params }, response, next) => {
			const page = groupPage(faces.idOf(params.owner), params.group, messaging);
			if (page) show(response, page);
			else next();
		});
}
