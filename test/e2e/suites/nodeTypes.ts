import type { World } from '../support/world';

/** What n8n makes of the package when it loads it. */
export function nodeTypesSuite(world: () => World): void {
	describe('the node types of the package', () => {
		test('are the node, its tools for AI agents, one of which asks a human first, and the triggers', async () => {
			const names = (await world().n8n.api.nodeTypes()).map(({ name }) => name);
			expect(names.filter((name) => name.startsWith('n8n-nodes-wechat-gateway.')).sort()).toEqual([
				'n8n-nodes-wechat-gateway.wechatGateway',
				'n8n-nodes-wechat-gateway.wechatGatewayHitlTool',
				'n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger',
				'n8n-nodes-wechat-gateway.wechatGatewayTool',
				'n8n-nodes-wechat-gateway.wechatGatewayTrigger',
			]);
		});
	});
}
