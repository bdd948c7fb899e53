import { catalogue, textOf } from '../../gateway';
import { listSearch, type Picker } from './listSearch';

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

const label: Picker = {
	ask: catalogue.label.operations.getMany,
	of: ['account'],
	read: ({ labelId, name }) => ({ name: textOf(name), value: textOf(labelId) }),
};

/** The lists to pick from, by the names that the form refers to. */
export const pickers = {
	/** All devices on open; on wkteam those accounts that are online. */
	searchAccounts: listSearch({
		open: device,
		wkteam: onlineAccount,
		wkteam2020: onlineAccount,
	}),
	/** Of the chosen account. */
	searchLabels: listSearch({ open: label, wkteam: label, wkteam2020: label }),
};
