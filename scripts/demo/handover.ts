import type { World } from '../../test/e2e/support/world';
import type { Entrance } from './entrance';
import { openInBrowser } from './opener';
import { heading, paragraph, table } from './paper';

/** A workflow that a person can open in the editor. */
export interface OpenableWorkflow {
	id: string;
	name: string;
}

/** Where everything is, for a person who wants to do the same by hand. */
export function handOver(world: World, workflows: OpenableWorkflow[], entrance: Entrance): void {
	const { url, owner } = world.n8n;
	const [first] = workflows;
	const opened = first !== undefined && openInBrowser(entrance.to(first.id));
	heading('Now by hand, in five clicks');
	paragraph(
		'',
		opened
			? 'Your browser opens the first of these workflows. Green notes 1 to 5 lead through each:'
			: 'Open one of these workflows; you are signed in. Green notes 1 to 5 lead through each:',
	);
	table(workflows.map(({ id, name }) => [name, entrance.to(id)]));
	paragraph('');
	table([
		['Phone', world.simulator.phoneUrl],
		['Mailbox', world.mail.url],
		['n8n', `${url}  ${owner.email}  ${owner.password}`],
	]);
	paragraph('', 'Nothing here leaves this machine. Ctrl-C ends everything.');
}
