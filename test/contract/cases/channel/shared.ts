import type { JsonObject, Output } from '../../../../gateway';
import type { OperationCase, Told } from '../../support/operationCase';
import type { Scene } from '../../support/scene';
import { at } from '../moment/shared';

export const OWN_USER = 'v2_own@finder';
/** As Get Own gives it. */
export const OWN = { ownChannel: `${OWN_USER}/3` };
export const ME = { meUserName: OWN_USER, meRoleType: 3 };
export const MY = { myUserName: OWN_USER, myRoleType: 3 };
export const CHANNEL = 'v2_of_others@finder';
/** 20 digits, as all of them have. */
export const VIDEO = '14200825020179157073';
/** Signed 64 bit. */
export const COMMENT = '-4245909463265376127';
export const ANSWER = '-4245909463265375118';

/** A video as Get Videos gives it. */
export const video = { videoId: VIDEO, nonceId: '161443_0_0_2_2_0', sessionBuffer: 'eyJzZXNz' };
export const videoSent = { id: BigInt(VIDEO), sessionBuffer: video.sessionBuffer };
export const nonceId = video.nonceId;

/** Alice and Bob have a channel each, and Alice has been shown his one video, which has a comment and an answer. */
export function channels(scene: Scene): string {
	const { channels: all, clock, people } = scene.simulator;
	const [alice, bob] = [people.alice.wcId, people.bob.wcId];
	const hers = all.add({ owner: alice, userName: OWN_USER, nickName: '朝夕' });
	const his = all.add({
		owner: bob,
		userName: CHANNEL,
		nickName: '摩托欧耶',
		signature: '喜欢摩托车就会关注',
		headUrl: 'http://127.0.0.1/bob.png',
	});
	const { videoId: id } = video;
	const shown = all.publish(his, { id, nonceId, title: '过个减速带', topics: ['#摩托车'] });
	all.show(alice, shown, video.sessionBuffer);
	const deed = { by: his.actor, at: clock.now() };
	const comment = shown.comment(deed, '听着着急');
	shown.comment(deed, '确实', comment?.id);
	all.publish(hers, { id: `${BigInt(VIDEO) - 1n}`, nonceId: '1_0', title: '可爱' });
	return scene.logIn();
}

/** The time at which all of that was so. */
export const timestampOf = ({ scene: { simulator } }: Told): string =>
	at(Math.floor((simulator.channels.video(VIDEO)?.at ?? NaN) / 1000));

export const success = { success: true };

/** A list whose second page, asked for by the marker of the first one, is empty. */
export const listed = (
	operation: string,
	input: JsonObject,
	fields: JsonObject,
	marker: string,
	row: (told: Told) => JsonObject,
	before: (scene: Scene) => string = channels,
): OperationCase => ({
	operation: `channel.${operation}`,
	when: 'the second page is empty',
	before,
	input,
	calls: ({ call }) => ['', 'MQ=='].map((value) => [call, { ...fields, [marker]: value }] as const),
	gives: (told): Output => [{ account: told.loginId, ...row(told) }],
});
