import { normalise, readPush, type GatewayName, type TriggerItem } from '../../../../gateway';

/** When everything arrives. */
export const ARRIVAL = Date.UTC(2026, 10, 21, 8, 30);

/** What workflows get of a push with these bytes. */
export const itemsOf = (body: string, gateway: GatewayName = 'wkteam'): TriggerItem[] =>
	readPush(body).map((entry) => normalise(entry, { gateway, at: ARRIVAL }));

/** What workflows get of one message that the gateway pushes. */
export function itemOf(message: object, gateway: GatewayName = 'wkteam'): TriggerItem {
	const json = JSON.stringify(message);
	const [item, ...more] = itemsOf(gateway === 'open' ? JSON.stringify([json]) : json, gateway);
	if (!item || more.length > 0) throw new Error('This is not one message');
	return item;
}

/** The same of wkteam's optimised format, by code and data; ids are left out. */
export const detailsOf = (
	messageType: string,
	data: Record<string, unknown>,
): Omit<TriggerItem, 'raw'> => {
	const { raw, ...item } = itemOf({ messageType, wcId: 'wxid_me', data });
	return item;
};

/** What the bytes of an example say; ids of 16 digits and more as text. */
export const inText = (json: string): unknown =>
	JSON.parse(json.replace(/(?<=":\s*)\d{16,}(?=[,}\s])/g, '"$&"'));
