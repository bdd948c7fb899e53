import type { IDataObject } from 'n8n-workflow';
import type { GatewayName } from '../../../gateway';
import type { GatewaySimulator, PersonName } from '../../simulator';

/** The item of somebody who has logged in. */
export function loggedInAs(
	sim: GatewaySimulator,
	gateway: GatewayName,
	loginId: string,
	name: PersonName = 'alice',
): IDataObject {
	const person = sim.people[name];
	const onWkteam = gateway !== 'open';
	return {
		loggedIn: true,
		status: 'loggedIn',
		account: onWkteam ? person.wcId : loginId,
		loginId,
		wcId: person.wcId,
		...(onWkteam && { wId: loginId }),
		nickName: person.nickName,
		wechatNumber: person.wAccount,
		avatarUrl: person.headUrl,
		sex: person.sex,
		country: person.country,
		city: person.city,
	};
}
