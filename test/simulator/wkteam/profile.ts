import { registrationOf, type People, type Person } from '../state/people';

/** What a login by QR code or password ends with (执行微信登录（第三步）), in the order of the manual's sample. */
export function profileOf(people: People, person: Person, wId: string) {
	const { uin, mobilePhone, isReticent } = registrationOf(people, person);
	const told = <Value>(value: Value) => (isReticent ? null : value);
	return {
		country: person.country,
		wAccount: told(person.wAccount),
		deviceType: told('android'),
		city: person.city,
		signature: told(person.signature),
		nickName: person.nickName,
		sex: person.sex,
		headUrl: person.headUrl,
		type: 2,
		smallHeadImgUrl: person.smallHeadImgUrl,
		wcId: person.wcId,
		wId,
		mobilePhone,
		uin: told(uin),
		status: 3,
		username: mobilePhone,
	};
}

/** What a second login ends with (弹框登录). */
export function secondProfileOf(person: Person, wId: string) {
	return {
		wcId: person.wcId,
		wAccount: person.wAccount,
		country: person.country,
		wId,
		city: person.city,
		signature: person.signature,
		nickName: person.nickName,
		sex: person.sex,
		headUrl: person.headUrl,
		smallHeadImgUrl: person.smallHeadImgUrl,
		status: 3,
	};
}
