import type { Member } from './groupDetails';

/** Whom a template names, by their part in it. */
export interface Roles {
	/** Whom it is about: who came, was removed … */
	members?: Member[];
	/** Who invited them, or whose QR code it was. */
	invitedBy?: Member;
	/** Who did it, where it is no invitation. */
	doneBy?: Member;
}

export interface NamedPeople {
	/** Of the link: `names`, `adder`, `kickoutname` … */
	name: string;
	people: readonly Member[];
}

type Role = keyof Roles | 'nobody';

/**
 * Those in the group already (`others`) have nothing to do with it.
 *
 * @param template without the names, which may say anything
 */
export function rolesIn(template: string, links: readonly NamedPeople[]): Roles {
	const roleOfUser = roleOfUsername(template, links);
	const of = (role: Role) =>
		links.filter(({ name }) => roleOf(name, roleOfUser) === role).flatMap(({ people }) => people);
	const members = of('members');
	const [invitedBy] = of('invitedBy');
	const [doneBy] = of('doneBy');
	return {
		...(members.length > 0 && { members }),
		...(invitedBy && { invitedBy }),
		...(doneBy && { doneBy }),
	};
}

/** Names of links in captures: `names`, `adder`, `kickoutname` are members; a new one most likely, too. */
function roleOf(link: string, roleOfUser: Role): Role {
	if (link === 'others') return 'nobody';
	if (link === 'from') return 'invitedBy';
	if (link === 'username') return roleOfUser;
	return link === 'identity' ? 'doneBy' : 'members';
}

// Between a name and the word beside it stand a few quotation marks and blanks.
const INVITES = /\$username\$["“”'\s]{0,4}(?:已|has |have )?(?:邀请|邀請|invite)/i;
const JOINS = /\$username\$["“”'\s]{0,4}(?:已|has |have )?(?:加入|join|通[过過][^，。]{0,60}加入)/i;
const IS_DOER = /(?:^|被|由|群主|管理[员員]|\bby|\bowner|\badmin)["“”'\s]{0,4}\$username\$/i;
const HAS_INVITED =
	/(?:(?:扫描|扫|通[过過]|由|\bvia|\bby|\bfrom)["“”'\s]{0,4}\$username\$|\$username\$["“”'\s]{0,4}(?:的|分享))/i;
const NO_INVITATION = /移出|移除|踢|[设設][为為]|[转轉][让讓]|管理|remove|kick|admin|owner/i;

/**
 * `username` is who does something or, in 你邀请"$username$"加入了群聊, whom it is done to: what stands
 * beside it tells. In other languages an invitation is known by its other links.
 */
function roleOfUsername(template: string, links: readonly NamedPeople[]): Role {
	if (INVITES.test(template)) return 'invitedBy';
	if (JOINS.test(template)) return 'members';
	if (HAS_INVITED.test(template) && /加入|邀[请請]|join|invite/i.test(template)) return 'invitedBy';
	if (template.includes('$username$') && !IS_DOER.test(template)) return 'members';
	const invites =
		links.some(({ name }) => ['names', 'others'].includes(name)) && !NO_INVITATION.test(template);
	return invites ? 'invitedBy' : 'doneBy';
}
