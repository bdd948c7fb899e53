import { LoginPage } from '../../e2e/support/loginPage';
import { SleepingLogin } from '../../e2e/support/sleepingLogin';
import type { ClusterWorld } from '../support/clusterWorld';
import type { Postgres } from '../support/postgres';

/** How long a login takes to go on, alone and among many that sleep. */
export async function figuresOfSleepingLogins(world: ClusterWorld, count: number): Promise<void> {
	console.log(`one sleeping login: goes on ${await resumeSeconds(world)} s after the confirmation`);
	const sleeping = await SleepingLogin.begin(world, 'open', { timeout: 7_200 });
	const started = performance.now();
	await multiply(world.n8n.postgres, (await sleeping.now()).id, count);
	const seconds = ((performance.now() - started) / 1000).toFixed(0);
	console.log(`${count} sleeping logins written in ${seconds} s`);
	console.log(`among them one goes on ${await resumeSeconds(world)} s after the confirmation`);
	await sleeping.dispose();
}

async function resumeSeconds(world: ClusterWorld): Promise<string> {
	const login = await SleepingLogin.begin(world, 'open');
	try {
		const page = await (await world.browser()).newPage({ screen: 'desktop' });
		await LoginPage.open(page, login.resumeFormUrl);
		login.scan('alice');
		const confirmed = performance.now();
		login.confirm();
		await login.end();
		await page.context().close();
		return ((performance.now() - confirmed) / 1000).toFixed(1);
	} finally {
		await login.dispose();
	}
}

/** Writes an execution down as often again, as n8n would have done. */
async function multiply(postgres: Postgres, id: string, count: number): Promise<void> {
	const columnsOf = async (table: string, except: string) =>
		(
			await postgres.query(
				`SELECT quote_ident(column_name) FROM information_schema.columns
				WHERE table_name = '${table}' AND column_name <> '${except}'`,
			)
		).join(', ');
	const [entity, data] = await Promise.all([
		columnsOf('execution_entity', 'id'),
		columnsOf('execution_data', 'executionId'),
	]);
	await postgres.query(
		`WITH copied AS (
			INSERT INTO execution_entity (${entity})
			SELECT ${entity} FROM execution_entity, generate_series(1, ${count}) WHERE id = ${id}
			RETURNING id AS copy
		) INSERT INTO execution_data ("executionId", ${data})
		SELECT copy, ${data} FROM copied, execution_data WHERE "executionId" = ${id}`,
	);
}
