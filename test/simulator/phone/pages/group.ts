import type { Group } from '../../state/group';
import type { Messaging } from '../../state/messaging';
import { picture } from './face';
import type { Page } from './frame';
import { html, type Html } from './html';
import { pathOf } from './tabs';

/** A group as somebody sees it who is in it; undefined if there is no such group. */
export function groupPage(
	viewer: string,
	id: string,
	{ faces, groups }: Messaging,
): Page | undefined {
	const group = groups.find(id);
	if (!group) return undefined;
	const face = faces.of(id, viewer);
	const nameOf = (wcId: string) => faces.of(wcId, viewer).name;
	return {
		title: face.name,
		header: html`<a class="back" href="${pathOf(viewer, 'chats', id)}" aria-label="Back to the chat"
				>‹</a
			>
			<h1>${face.name} (${group.members.length})</h1>
			<span class="more"></span>`,
		main: html`<ul class="members">
				${group.members.map(({ wcId, displayName }) => {
					const name = displayName || nameOf(wcId);
					return html`<li>
						${picture(faces.of(wcId, viewer))}<span>${name}</span>${roleIn(group, wcId)}
					</li>`;
				})}
			</ul>
			<dl>
				${row('Group name', group.name)}${row('Remark', group.remarks.get(viewer))}${row(
					'Announcement',
					group.announcement,
				)}${row('Invitations', group.confirms ? 'are confirmed by those who run the group' : '')}${row(
					'Saved to contacts',
					group.savedBy.has(viewer) ? 'yes' : '',
				)}${
					group.isRunBy(viewer)
						? group.requests.map(({ wcId, by, reason }) =>
								row('Wants to join', `${nameOf(wcId)}, asked in by ${nameOf(by)}: ${reason}`),
							)
						: ''
				}
			</dl>`,
		footer: html``,
	};
}

const row = (name: string, value: string | undefined): Html =>
	value
		? html`<dt>${name}</dt>
				<dd>${value}</dd>`
		: html``;

function roleIn(group: Group, wcId: string): Html {
	if (wcId === group.ownerId) return html`<small>Owner</small>`;
	return group.adminIds.has(wcId) ? html`<small>Admin</small>` : html``;
}
