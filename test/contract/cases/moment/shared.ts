import type { JsonObject } from '../../../../gateway';
import type { PerGateway, Told } from '../../support/operationCase';
import { rowOf } from '../../support/request';

export const BOB = 'wxid_bob000000000022';
export const CAROL = 'wxid_carol0000000022';
/** Beyond 2^53, as all of them. */
export const MOMENT = '13351161735026061409';

export const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** What the operation gives beside the account. */
export const ofAccount =
	(open: JsonObject, wkteam: JsonObject = open) =>
	({ loginId: account }: Told): PerGateway<JsonObject> => ({
		open: { account, ...open },
		wkteam: { account, ...wkteam },
	});

/** The same for a moment that was posted. */
export const posted = (wkteam: JsonObject) =>
	ofAccount(
		{ success: true, momentId: '1241312523523523423423', contactId: 'wxid_xxxxxxxxxx' },
		{ success: true, ...wkteam },
	);

/** What the manual's sample answers with. */
export const sampleData = ({ gateway, call }: Told): JsonObject =>
	rowOf(gateway, call).sample.response?.data as JsonObject;
