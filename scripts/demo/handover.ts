import type { World } from '../../test/e2e/support/world';
import { heading, paragraph, table } from './paper';

/** A workflow that a person can open in the editor. */
export interface OpenableWorkflow {
	id: string;
	name: string;
}

/** Where everything is, for a person who wants to do the same by hand. */
export function handOver(world: World, workflows: OpenableWorkflow[]): void {
	const { url, owner } = world.n8n;
	heading('Now by hand');
	paragraph('');
	table([
		['n8n', url],
		['  e-mail', owner.email],
		['  password', owner.password],
		['Mailbox', world.mail.url],
		['Phone', world.simulator.phoneUrl],
	]);
	paragraph('', 'Workflows');
	table(workflows.map(({ id, name }) => [name, `${url}/workflow/${id}`]));
	paragraph(
		'',
		'On the phone page, drop Alice’s account: she is logged in now. Then execute a workflow in n8n, look at',
		'the mail (a QR code, or a link to the login page), and on the phone page scan and confirm. Nothing here',
		'leaves this machine.',
		'',
		'Ctrl-C ends everything.',
	);
}
