import type { JsonObject } from '../../../../gateway';
import type { OperationCase, Told } from '../../support/operationCase';
import { sampleData } from '../moment/shared';

const OWN_USER = 'v2_own@finder';
/** As Get Own gives it. */
export const OWN = { ownChannel: `${OWN_USER}/3` };
export const ME = { meUserName: OWN_USER, meRoleType: 3 };
export const MY = { myUserName: OWN_USER, myRoleType: 3 };
export const CHANNEL = 'v2_of_others@finder';
/** 20 digits, as all of them have. */
const VIDEO = '14200825020179157073';

/** A video as Get Videos gives it. */
export const video = { videoId: VIDEO, nonceId: '161443_0_0_2_2_0', sessionBuffer: 'eyJzZXNz' };
export const videoSent = { id: BigInt(VIDEO), sessionBuffer: video.sessionBuffer };
export const nonceId = video.nonceId;

export const success = { success: true };

/** A list whose second page is the first one again. */
export const listed = (
	operation: string,
	input: JsonObject,
	fields: JsonObject,
	pages: (data: JsonObject) => [first: JsonObject, second: JsonObject],
	row: (data: JsonObject) => JsonObject,
): OperationCase => ({
	operation: `channel.${operation}`,
	when: 'the second page is the first one again',
	input,
	calls: (told: Told) =>
		pages(sampleData(told)).map((page) => [told.call, { ...fields, ...page }] as const),
	gives: (told: Told) => [{ account: told.loginId, ...row(sampleData(told)) }],
});

export const only = (rows: unknown): JsonObject => (rows as [JsonObject])[0];
