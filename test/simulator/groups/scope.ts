import { qrPicture } from '../qrPicture';
import type { Answer, Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import type { FileStore } from '../state/fileStore';
import type { Group } from '../state/group';
import type { Groups } from '../state/groups';
import type { GatewayName, Journal } from '../state/journal';
import type { Mailbox } from '../state/mailbox';
import type { Person } from '../state/people';

type Outcome = Reply | Promise<Reply>;

/** What a gateway has of its own in calls about groups. */
export interface GroupGateway {
	gateway: GatewayName;
	/** Names on the wire. */
	names: { nickname: string; admins: string; stranger: string };
	/** Serves an account that is online. */
	online: (answer: (person: Person, call: Call) => Outcome) => Answer;
}

/** Where the groups are, and what comes from elsewhere. */
export interface GroupWorld {
	groups: Groups;
	files: FileStore;
	mailbox: Mailbox;
	journal: Journal;
}

export const noMember = '该用户不在群聊中';
export const notRunning = '只有群主或群管理员可以操作';

/** IDs as both manuals want several. */
export const idsIn = (call: Call, name: string): string[] =>
	call.text(name).split(',').filter(Boolean);

/** What the handlers of groups on one gateway share. */
export class GroupScope {
	readonly gateway: GatewayName;
	readonly names: GroupGateway['names'];
	readonly online: GroupGateway['online'];

	constructor(
		{ gateway, names, online }: GroupGateway,
		readonly world: GroupWorld,
	) {
		this.gateway = gateway;
		this.names = names;
		this.online = online;
	}

	/** Serves whoever is in the group that the call names. */
	inside(answer: (group: Group, person: Person, call: Call) => Outcome): Answer {
		return this.online((person, call) => {
			const group = this.world.groups.find(call.text('chatRoomId'));
			return group?.member(person.wcId)
				? answer(group, person, call)
				: failure('群聊不存在或你已不在群聊中');
		});
	}

	/** Serves only who owns or administers it. */
	running(answer: (group: Group, person: Person, call: Call) => Outcome): Answer {
		return this.inside((group, person, call) =>
			group.isRunBy(person.wcId) ? answer(group, person, call) : failure(notRunning),
		);
	}

	letIn(group: Group, wcIds: string[], by: string): void {
		for (const wcId of wcIds) group.join(this.world.groups.memberFor(wcId, by));
	}
}

/** The QR code of a group, as a PNG. */
export const pictureOf = async (group: Group): Promise<Buffer> => await qrPicture(group.link, 300);
