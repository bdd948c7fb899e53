import type { Scene } from './scene';

export const GROUP = '24343869723@chatroom';
export const ALICE = 'wxid_alice0000000022';
export const BOB = 'wxid_bob000000000022';

/** A group of Alice's, with Bob and others in it. */
export const groupOf =
	(more: { members?: string[]; confirms?: boolean } = {}) =>
	(scene: Scene): string => {
		const { members = [ALICE, BOB, 'wxid_carol'], ...rest } = more;
		const group = scene.simulator.groups.add({
			id: GROUP,
			name: '早餐',
			members,
			admins: [BOB],
			...rest,
		});
		const carol = group.member('wxid_carol');
		if (carol) carol.displayName = 'Carol of sales';
		return scene.logIn();
	};
