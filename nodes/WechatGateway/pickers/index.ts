import { catalogue, textOf } from '../../../gateway';
import { contactSearch } from './contactSearch';
import { keptListSearch, listSearch, type Picker } from './listSearch';

const device: Picker = {
	ask: catalogue.device.operations.getMany,
	read({ deviceId, wxid, wechatStatus }) {
		const state = textOf(wechatStatus) === '1' ? 'online' : 'offline';
		const holder = textOf(wxid);
		return {
			name: `${textOf(deviceId)} (${holder === '' ? state : `${holder}, ${state}`})`,
			value: textOf(deviceId),
		};
	},
};

const onlineAccount: Picker = {
	ask: catalogue.device.operations.getOnline,
	read: ({ wcId }) => ({ name: `${textOf(wcId)} (online)`, value: textOf(wcId) }),
};

const NOBODY = [
	'The address book of this account is empty.',
	'Run Load Address Book of Contact once. Entering the ID works always.',
] as const;

const NO_GROUPS = [
	'The address book of this account has no groups.',
	'A group is in it once it is saved to the contacts, on the phone or by Save to Contacts. Entering the ID works always: the trigger tells it as chatId.',
] as const;

/** The lists to pick from, by the names that the form refers to. */
export const pickers = {
	/** All devices on open; on wkteam those accounts that are online. */
	searchAccounts: listSearch({
		open: device,
		wkteam: onlineAccount,
		wkteam2020: onlineAccount,
	}),
	/** These are of the chosen account, members also of the chosen group. Whom messages go to; groups first, as there are fewer. */
	searchChats: contactSearch(['group', 'friend', 'enterprise'], NOBODY),
	searchGroups: contactSearch(['group'], NO_GROUPS),
	searchContacts: contactSearch(['friend', 'enterprise'], NOBODY),
	searchMembers: keptListSearch({
		ask: catalogue.group.operations.getMembers,
		of: ['account', 'groupId'],
		read: ({ wcId, name = wcId }) => ({
			name: name === wcId ? textOf(wcId) : `${textOf(name)} (${textOf(wcId)})`,
			value: textOf(wcId),
		}),
		none: [
			'The gateway tells of no members of this group.',
			'Check the group, and that the account is still in it. Entering the ID works always.',
		],
	}),
	searchLabels: keptListSearch({
		ask: catalogue.label.operations.getMany,
		of: ['account'],
		read: ({ labelId, name }) => ({ name: textOf(name), value: textOf(labelId) }),
		none: ['This account has no labels.', 'Create of Label makes one.'],
	}),
};
