import type { GatewayName } from '../../../gateway';
import { itemsOfOperation, itemsOfStatus, itemsOfPushes } from './items';
import { schemaOfOutput, type OutputSchema } from './schemaOfOutput';

/** The operations whose output n8n shows before they have run. */
export const PREVIEWED = [
	'login.getQrCode',
	'login.waitForLogin',
	'login.loginAgain',
	'account.getStatus',
	'message.sendText',
	'message.sendImage',
	'contact.get',
	'contact.getMany',
	'group.getMembers',
	'media.downloadImage',
] as const;

const GATEWAYS: readonly GatewayName[] = ['open', 'wkteam'];

/** What one gateway gives, by the file that n8n looks for it in. */
export async function itemsOn(gateway: GatewayName): Promise<Record<string, unknown[]>> {
	const items: Record<string, unknown[]> = {};
	for (const operation of PREVIEWED) {
		const [resource = '', name = ''] = operation.split('.');
		const file = `nodes/WechatGateway/__schema__/v1.0.0/${resource}/${name}.json`;
		items[file] = await itemsOfOperation(operation, gateway);
	}
	return {
		...items,
		'nodes/WechatGatewayTrigger/__schema__/v1.1.0.json': await itemsOfPushes(gateway),
		'nodes/WechatGatewayStatusTrigger/__schema__/v1.0.0.json': await itemsOfStatus(gateway),
	};
}

/** The schemas of what the simulator of both gateways makes the nodes give, by file. */
export async function previews(): Promise<Record<string, OutputSchema>> {
	const [first = {}, ...others] = await Promise.all(GATEWAYS.map(itemsOn));
	return Object.fromEntries(
		Object.entries(first).map(([file, items]) => [
			file,
			schemaOfOutput([...items, ...others.flatMap((more) => more[file] ?? [])]),
		]),
	);
}

/** As it is written down. */
export const previewText = (schema: OutputSchema): string =>
	`${JSON.stringify(schema, null, '\t')}\n`;
