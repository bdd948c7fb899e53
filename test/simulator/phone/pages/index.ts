import { Router, type Response } from 'express';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import { channelPage } from './channel';
import { channelListPage } from './channels';
import { chatPage } from './chat';
import { chatListPage } from './chatList';
import { groupPage } from './group';
import { keptPage } from './kept';
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
		.get('/:owner/kept', ({ params }, response) => {
			show(response, keptPage(faces.idOf(params.owner), messaging, world));
		})
		.get('/:owner/channels', ({ params }, response) => {
			show(response, channelListPage(faces.idOf(params.owner), messaging, world));
		})
		.get('/:owner/channels/:channel', ({ params }, response, next) => {
			const page = channelPage(faces.idOf(params.owner), params.channel, messaging, world);
			if (page) show(response, page);
			else next();
		})
		.get('/:owner/groups/:group', ({ params }, response, next) => {
			const page = groupPage(faces.idOf(params.owner), params.group, messaging);
			if (page) show(response, page);
			else next();
		});
}
