/** Who is in a group, as WeChat keeps it. */
export interface GroupMember {
	wcId: string;
	nickName: string;
	/** The name in this group only. */
	displayName: string;
	inviterId: string;
	headUrl: string;
	smallHeadImgUrl: string;
	/** Does not let people of the group ask to become friends. */
	isReserved?: boolean;
}

/** People whom somebody wants in a group that confirms invitations. */
export interface JoinRequest {
	wcId: string;
	by: string;
	reason: string;
}

/** Beyond so many, people must accept an invitation (添加群成员). */
export const mostAdded = 40;
/** Beyond so many, not everybody may rename (修改群名). */
const mostRenaming = 100;

/** A group. All accounts see the same one, on either gateway. */
export class Group {
	readonly adminIds = new Set<string>();
	readonly requests: JoinRequest[] = [];
	/** Link of the card → who has it. */
	readonly invitations = new Map<string, string>();
	/** newMsgId of the announcement or mini program → sign. */
	readonly tasks = new Map<string, number>();
	/** What only one account sees or has: its wcId → the words. */
	readonly remarks = new Map<string, string>();
	readonly savedBy = new Set<string>();
	announcement = '';
	private readonly inside = new Map<string, GroupMember>();

	constructor(
		readonly id: string,
		public name: string,
		public ownerId: string,
		/** Whether the owner and the admins confirm invitations. */
		public confirms: boolean,
	) {}

	get members(): GroupMember[] {
		return [...this.inside.values()];
	}

	/** Text of the QR code. */
	get link(): string {
		return `https://weixin.qq.com/g/${this.id.split('@')[0]}`;
	}

	member(wcId: string): GroupMember | undefined {
		return this.inside.get(wcId);
	}

	join(member: GroupMember): void {
		if (!this.inside.has(member.wcId)) this.inside.set(member.wcId, member);
	}

	/** The owner's place goes to whoever has been in longest. */
	leave(wcId: string): void {
		this.inside.delete(wcId);
		this.adminIds.delete(wcId);
		const [first] = this.inside.keys();
		if (wcId === this.ownerId && first !== undefined) this.handOver(first);
	}

	handOver(wcId: string): void {
		this.ownerId = wcId;
		this.adminIds.delete(wcId);
	}

	/** The owner, or an admin. */
	isRunBy(wcId: string): boolean {
		return wcId === this.ownerId || this.adminIds.has(wcId);
	}

	mayBeRenamedBy(wcId: string): boolean {
		return this.inside.size <= mostRenaming || this.isRunBy(wcId);
	}

	invite(wcId: string): string {
		const link = `https://support.weixin.qq.com/cgi-bin/mmsupport-bin/addchatroombyinvite?ticket=${this.id.split('@')[0]}-${wcId}`;
		this.invitations.set(link, wcId);
		return link;
	}
}
