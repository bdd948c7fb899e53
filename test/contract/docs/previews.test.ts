import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { resolveOutputSchemaPath } from 'n8n-core/dist/nodes-loader/output-schema-resolver';
import { itemsOn, previews, previewText, PREVIEWED } from '../../../scripts/docs/previews';
import { schemaOfOutput } from '../../../scripts/docs/previews/schemaOfOutput';

const ROOT = path.join(__dirname, '../../..');
const read = (file: string) =>
	existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : '';

it('the previews are what the nodes give; "npm run docs" writes them', async () => {
	const fresh = await previews();

	expect(Object.keys(fresh)).toHaveLength(PREVIEWED.length + 2);
	for (const [file, schema] of Object.entries(fresh)) {
		expect({ file, text: read(file) }).toEqual({ file, text: previewText(schema) });
		// What the editor asks of a preview.
		expect(schema).toMatchObject({ type: 'object', properties: expect.any(Object) as object });
	}
});

it.each(['open', 'wkteam', 'wkteam2020'] as const)(
	'each is valid JSON Schema that every item on %s matches',
	async (gateway) => {
		const ajv = new Ajv({ strict: true, strictTypes: false });
		for (const [file, items] of Object.entries(await itemsOn(gateway))) {
			const validate = ajv.compile(JSON.parse(read(file)) as object);
			const wrong = items.filter((item) => !validate(item));
			expect({ file, wrong, some: items.length > 0 }).toEqual({ file, wrong: [], some: true });
		}
	},
);

it('n8n finds each by the version, resource and operation of the node', () => {
	const found = (node: string, version: string, operation = '') => {
		const [resource, name] = operation.split('.');
		const nodeDir = path.join(ROOT, 'nodes', node);
		const parts = { nodeDir, version, resource, operation: name };
		const file = resolveOutputSchemaPath(parts);
		return file !== undefined && existsSync(file);
	};
	expect(PREVIEWED.filter((one) => !found('WechatGateway', '1.0.0', one))).toEqual([]);
	expect(found('WechatGatewayTrigger', '1.1.0')).toBe(true);
	expect(found('WechatGatewayStatusTrigger', '1.0.0')).toBe(true);
});

it('a field that is missing here, null there and a list elsewhere has all its types', () => {
	expect(schemaOfOutput([{ a: null }, { a: [1, { b: true }] }, { c: 'text' }, {}])).toEqual({
		type: 'object',
		properties: {
			a: {
				type: ['array', 'null'],
				items: { type: ['number', 'object'], properties: { b: { type: 'boolean' } } },
			},
			c: { type: 'string' },
		},
	});
});
