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

/** The lists to pick from, by the names that the form refers to. */
export const pickers = {
	/** All devices on open; on wkteam those accounts that are online. */
	searchAccounts: listSearch({
		open: device,
		wkteam: onlineAccount,
		wkteam2020: onlineAccount,
	}),
	/** These are of the chosen account. Whom messages go to; groups first, as there are fewer. */
	searchChats: contactSearch('group', 'friend', 'enterprise'),
	searchContacts: contactSearch('friend', 'enterprise'),
	searchLabels: keptListSearch({
		ask: catalogue.label.operations.getMany,
		read: ({ labelId, name }) => ({ name: textOf(name), value: textOf(labelId) }),
	}),
};
