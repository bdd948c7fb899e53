import type { Person } from '../state/people';

/** Fields of a login reply in the manual's order (第四步：确认登录). `status` and `type` are to be ignored. */
export function profileOf(person: Person) {
	return {
		wcId: person.wcId,
		wAccount: person.wAccount,
		country: person.country,
		city: person.city,
		signature: person.signature,
		nickName: person.nickName,
		sex: person.sex as number | null,
		headUrl: person.headUrl,
		smallHeadImgUrl: person.smallHeadImgUrl,
		status: 3 as number | null,
		type: 1 as number | null,
	};
}

/** What a second login ends with: with the instance ID, and without `type` (掉线二次登录). */
export function secondProfileOf(person: Person, wId: string) {
	return { ...profileOf(person), type: undefined, wId };
}

/** Before the scan everything is empty (第四步：确认登录（短链模式）). */
export const emptyProfile: ReturnType<typeof profileOf> = {
	wcId: '',
	wAccount: '',
	country: '',
	city: '',
	signature: '',
	nickName: '',
	sex: null,
	headUrl: '',
	smallHeadImgUrl: '',
	status: null,
	type: null,
};

/** After the scan there is an avatar to show, until the phone confirms. */
export function scannedProfile({ nickName, smallHeadImgUrl }: Person): typeof emptyProfile {
	return { ...emptyProfile, nickName, smallHeadImgUrl };
}
