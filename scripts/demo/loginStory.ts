import type { GatewayName, SimulatorEvent } from '../../test/simulator';
import { readQrCode } from '../../test/support/phoneCamera';
import type { World } from '../../test/e2e/support/world';
import { outcome, stopwatch } from './paper';

const LAST_NODE_WANTED = 'Logged In';

/** The call that n8n keeps open while a person scans. */
const POLL: Record<GatewayName, string> = {
	open: 'POST /open/checkLogin',
	wkteam: 'POST /getIPadLoginInfo',
};

/** A workflow in n8n, ready to run. */
export interface ReadyWorkflow {
	id: string;
	trigger: string;
}

/**
 * Runs `login-by-email` on one gateway and plays the person with the phone: takes the QR code out of the mail,
 * scans it, confirms. Prints each step as it happens.
 *
 * @returns whether the workflow ended where a login leads to
 */
export async function tellLogin(
	world: World,
	gateway: GatewayName,
	{ id, trigger }: ReadyWorkflow,
): Promise<boolean> {
	const { n8n, mail, simulator } = world;
	const say = stopwatch();
	const told = tellEvents(world, gateway, say);
	const oldMails = new Set((await mail.mails()).map((old) => old.id));
	try {
		say('n8n starts the workflow');
		const executionId = await n8n.api.run(id, trigger);
		const end = n8n.api.executionEnd(executionId);
		const failed = end.then((execution) => {
			throw new Error(`The workflow ended too early: ${execution.error ?? execution.status}`);
		});

		const letter = await Promise.race([mail.waitForMail((m) => !oldMails.has(m.id)), failed]);
		say(`mail delivered to ${letter.to[0]?.address}: "${letter.subject}"`);
		await Promise.race([simulator.received(POLL[gateway]), failed]);
		say('n8n waits until somebody confirms');
		const qrText = readQrCode(await mail.picture(letter));
		simulator.phone.confirm(simulator.phone.scanCode(qrText, 'alice'));

		const execution = await end;
		const [result] = execution.json('Wait for Login') as Array<Record<string, unknown>>;
		if (result?.loggedIn === true) {
			say(`n8n has the account: ${String(result.nickName)} (${String(result.wcId)})`);
		}
		say(`workflow ended on "${execution.lastNode}"`);
		const good = execution.status === 'success' && execution.lastNode === LAST_NODE_WANTED;
		outcome(good, good ? 'logged in' : `not logged in: ${execution.error ?? execution.status}`);
		return good;
	} finally {
		told.done = true;
	}
}

/** What the simulated gateway and phone do. */
function tellEvents(world: World, gateway: GatewayName, say: (what: string) => void) {
	const state = { done: false };
	const sentences: Partial<Record<SimulatorEvent['type'], (event: SimulatorEvent) => string>> = {
		qrCode: () => 'QR code fetched from the gateway',
		scanned: ({ person }) => `${person?.nickName} scans the QR code of the mail`,
		confirmed: ({ person }) => `${person?.nickName} confirms on the phone`,
	};
	world.simulator.on('event', (event) => {
		if (state.done || event.gateway !== gateway) return;
		const sentence = sentences[event.type];
		if (sentence) say(sentence(event));
	});
	return state;
}
