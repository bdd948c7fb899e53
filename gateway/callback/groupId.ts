import { isGroupId } from '../wire/ids';
import { textOf, type JsonObject } from '../wire/values';

/** The group that a message belongs to. Notices name what they are about in userName (inferred). */
export const groupIdOf = (data: JsonObject): string | undefined =>
	[data.fromGroup, data.fromUser, data.toUser, data.userName].map(textOf).find(isGroupId);
