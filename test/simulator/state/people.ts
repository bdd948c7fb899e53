/** A WeChat user as both gateways describe one. */
export interface Person {
	/** Stable WeChat ID. */
	wcId: string;
	/** WeChat number that the user sees. */
	wAccount: string;
	nickName: string;
	/** 1 male, 2 female. */
	sex: number;
	country: string;
	city: string;
	signature: string;
	headUrl: string;
	smallHeadImgUrl: string;
}

export type PersonName = 'alice' | 'bob' | 'carol';
export type People = Readonly<Record<PersonName, Person>>;

/** What only the wkteam gateway tells about a user. */
export interface Registration {
	uin: number;
	mobilePhone: string;
	/** Its logins have null in the place of some fields (a capture of 2025). */
	isReticent?: true;
}

/** WeChat password of everybody here, for wkteam's login by account and password. */
export const wechatPassword = 'demo-password';

/** The people who own a phone. `origin` is where the simulator serves their avatars. */
export function peopleAt(origin: string): People {
	const avatars = (name: PersonName) => ({
		headUrl: `${origin}/avatars/${name}/0.png`,
		smallHeadImgUrl: `${origin}/avatars/${name}/132.png`,
	});
	return {
		alice: {
			wcId: 'wxid_alice0000000022',
			wAccount: 'alice520',
			nickName: 'Alice 小爱',
			sex: 2,
			country: 'CN',
			city: 'Guangzhou',
			signature: '大家有问题可以找我',
			...avatars('alice'),
		},
		bob: {
			wcId: 'wxid_bob000000000022',
			wAccount: 'bob1212',
			nickName: 'Bob 阿宝',
			sex: 1,
			country: 'CN',
			city: 'Nanjing',
			signature: '',
			...avatars('bob'),
		},
		carol: {
			wcId: 'wxid_carol0000000022',
			wAccount: 'carol888',
			nickName: 'Carol 可乐 🥤',
			sex: 2,
			country: 'CN',
			city: 'Beijing',
			signature: 'Tea & <cake>',
			...avatars('carol'),
		},
	};
}

const registrations: Record<PersonName, Registration> = {
	alice: { uin: 124723525, mobilePhone: '13800000001' },
	bob: { uin: 124723526, mobilePhone: '13800000002' },
	carol: { uin: 124723527, mobilePhone: '13800000003', isReticent: true },
};

export const personNames = Object.keys(registrations) as PersonName[];

export function isPersonName(value: unknown): value is PersonName {
	return personNames.some((name) => name === value);
}

export function nameOf(people: People, person: Person): PersonName {
	const name = personNames.find((candidate) => people[candidate].wcId === person.wcId);
	if (!name) throw new Error(`${person.wcId} is nobody here`);
	return name;
}

export function registrationOf(people: People, person: Person): Registration {
	return registrations[nameOf(people, person)];
}
