// A program: loads the package in the folder that it is given, and prints what that took as JSON.
import 'n8n-workflow';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import { loadPackage } from './loadPackage';

export interface Timed {
	/** Milliseconds to load the package. */
	load: number;
	/** Files that it loaded. */
	modules: number;
	nodeTypes: number;
	operations: number;
	/** Properties of all forms, and kilobytes of their JSON. */
	properties: number;
	kilobytes: number;
}

const [folder = ''] = process.argv.slice(2);
const modulesBefore = Object.keys(require.cache).length;
const started = performance.now();
const loaded = loadPackage(folder);
const load = performance.now() - started;

const forms = loaded.flatMap(({ instance }) =>
	'description' in instance ? [(instance as INodeType).description.properties] : [],
);
const timed: Timed = {
	load,
	modules: Object.keys(require.cache).length - modulesBefore,
	nodeTypes: forms.length,
	operations: forms.flat().reduce((sum, property) => sum + operationsOf(property), 0),
	properties: forms.flat().length,
	kilobytes: forms.reduce((sum, form) => sum + JSON.stringify(form).length, 0) / 1000,
};
process.stdout.write(JSON.stringify(timed));

function operationsOf({ name, options = [] }: INodeProperties): number {
	return name === 'operation' ? options.length : 0;
}
