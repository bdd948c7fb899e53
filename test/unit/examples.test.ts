import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers } from 'n8n-workflow';
import type {
	IConnections,
	INode,
	INodeProperties,
	INodeTypeDescription,
	IWorkflowBase,
} from 'n8n-workflow';
import { WechatGateway } from '../../nodes/WechatGateway/WechatGateway.node';
import { WechatGatewayStatusTrigger } from '../../nodes/WechatGatewayStatusTrigger/WechatGatewayStatusTrigger.node';
import { WechatGatewayTrigger } from '../../nodes/WechatGatewayTrigger/WechatGatewayTrigger.node';

const ROOT = path.join(__dirname, '../..');
const read = (...names: string[]) => readFileSync(path.join(ROOT, ...names), 'utf8');

const PREFIX = 'n8n-nodes-wechat-gateway.';
const descriptions = new Map<string, INodeTypeDescription>(
	[
		...[new WechatGateway(), new WechatGatewayTrigger(), new WechatGatewayStatusTrigger()].map(
			({ description }) => description,
		),
		asTool(new WechatGateway().description),
	].map((description) => [PREFIX + description.name, description]),
);

/** What n8n makes of a node for its agents (ai-tools.js, 2.41). */
function asTool({ name, properties, ...others }: INodeTypeDescription): INodeTypeDescription {
	const added = ['descriptionType', 'toolDescription'].map((more): INodeProperties => ({
		displayName: more,
		name: more,
		type: 'string',
		default: '',
	}));
	return { ...others, name: `${name}Tool`, properties: [...added, ...properties] };
}

const examples = readdirSync(path.join(ROOT, 'examples'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		name: file.replace('.json', ''),
		workflow: JSON.parse(read('examples', file)) as IWorkflowBase,
	}));

/** The parameters of a node that its form shows and that differ from its defaults, as n8n would store them. */
function understood(node: INode, description: INodeTypeDescription): INode['parameters'] {
	const known = NodeHelpers.getNodeParameters(
		description.properties,
		node.parameters,
		true,
		false,
		node,
		description,
	);
	return known ?? {};
}

/** n8n adds this one to every node that polls. */
const withoutPollTimes = ({ pollTimes, ...others }: INode['parameters']) => others;

const targetsOf = (connections: IConnections) =>
	Object.values(connections)
		.flatMap((byType) => Object.values(byType).flat())
		.flatMap((targets) => targets ?? [])
		.map(({ node }) => node);

describe.each(examples)('The example $name', ({ name, workflow }) => {
	const { nodes, connections } = workflow;
	const own = nodes.filter(({ type }) => type.startsWith(PREFIX));
	const nodeNames = nodes.map((node) => node.name);

	it.each(own)('sets what the form of $name has, in its newest version', (node) => {
		const description = descriptions.get(node.type);
		if (!description) throw new Error(`There is no node ${node.type}`);
		const newest = Math.max(...[description.version].flat());
		expect(node.typeVersion).toBe(newest);
		const parameters = withoutPollTimes(node.parameters);
		expect(understood({ ...node, parameters }, description)).toMatchObject(parameters);
		expect(
			NodeHelpers.getNodeParametersIssues(
				description.properties,
				{ ...node, parameters },
				description,
			),
		).toBeNull();
	});

	it('chooses only values that the forms offer', () => {
		for (const node of own) {
			for (const property of descriptions.get(node.type)?.properties ?? []) {
				const offered = (property.options ?? []).flatMap((option) =>
					'value' in option ? [option.value] : [],
				);
				const chosen = node.parameters[property.name];
				if (property.type === 'multiOptions')
					expect(offered).toEqual(expect.arrayContaining(chosen as string[]));
			}
		}
	});

	it('picks from lists where the forms have lists, and writes texts elsewhere', () => {
		const mistaken = own.flatMap((node) => {
			const description = descriptions.get(node.type);
			const shown = (description?.properties ?? []).filter((property) =>
				NodeHelpers.displayParameter(node.parameters, property, node, description ?? null),
			);
			return Object.entries(node.parameters)
				.filter(([name, value]) => {
					const isPicked = shown.some(
						(property) => property.name === name && property.type === 'resourceLocator',
					);
					return isPicked !== (typeof value === 'object' && value !== null && '__rl' in value);
				})
				.map(([name]) => `${node.name}: ${name}`);
		});
		expect(mistaken).toEqual([]);
	});

	it('connects nodes that exist, each with names and IDs of its own', () => {
		const unknown = [...Object.keys(connections), ...targetsOf(connections)].filter(
			(node) => !nodeNames.includes(node),
		);
		expect(unknown).toEqual([]);
		expect(new Set(nodeNames).size).toBe(nodes.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	});

	it('asks in its expressions only nodes that exist', () => {
		const asked = [...JSON.stringify(nodes).matchAll(/\$\('([^']+)'\)/g)].map(([, node]) => node);
		expect(asked.filter((node) => !nodeNames.includes(node ?? ''))).toEqual([]);
	});

	it('holds no credentials and no data of a run', () => {
		expect(nodes.filter((node) => node.credentials)).toEqual([]);
		expect(workflow.pinData).toEqual({});
	});

	it('has a page with a picture, which names only nodes that exist', () => {
		const page = read('examples', `${name}.md`);
		expect(page).toContain(`images/${name}.png`);
		expect(existsSync(path.join(ROOT, 'examples/images', `${name}.png`))).toBe(true);
		const [, table = ''] = page.split('## What to set');
		const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm)].slice(2);
		const named = rows.flatMap(([, cell = '']) => cell.trim().split(', '));
		expect(named.filter((node) => !nodeNames.includes(node))).toEqual([]);
		expect(named.length).toBeGreaterThan(0);
	});

	it('is listed among the examples, in both languages', () => {
		expect(read('examples', 'README.md')).toContain(`(${name}.md)`);
		expect(read('docs', 'zh-CN', 'examples.md')).toContain(`examples/${name}.json`);
	});
});
