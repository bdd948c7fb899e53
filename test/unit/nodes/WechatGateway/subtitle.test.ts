import type { INodeType, NodeParameterValueType } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { catalogue } from '../../../../gateway';
import { WechatGateway } from '../../../../nodes/WechatGateway/WechatGateway.node';
import { everyOperation } from './support/operations';

const type: INodeType = new WechatGateway();
const nodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => type,
	getKnownTypes: () => ({}),
};

/** What the canvas shows below the name of a node. */
function subtitleOf(parameters: Record<string, string>): NodeParameterValueType {
	const node = { id: '1', name: 'Node', type: 'x', typeVersion: 1, position: [0, 0], parameters };
	const workflow = new Workflow({
		nodes: [{ ...node, position: [0, 0] }],
		connections: {},
		active: false,
		nodeTypes,
	});
	const [read] = Object.values(workflow.nodes);
	if (!read) throw new Error('The workflow has no node');
	const { subtitle } = type.description;
	return workflow.expression.getSimpleParameterValue(read, subtitle, 'internal', {}) as string;
}

describe('The subtitle of a node', () => {
	it.each(everyOperation)(
		'has the names of the form: $operation of $resource',
		({ resource, operation, definition }) => {
			const names = Object.entries(catalogue).map(([key, { name }]) => [key, name]);
			const { [resource]: name } = Object.fromEntries(names) as Record<string, string>;
			expect(subtitleOf({ resource, operation })).toBe(`${name}: ${definition.name}`);
		},
	);

	it('says what it can of an operation that there is not', () => {
		const parameters = { resource: 'message', operation: 'sendWholeXml' };
		expect(subtitleOf(parameters)).toBe('Message: Send Whole XML');
	});
});
