import type { Postgres } from './postgres';

/**
 * The texts that executions of a workflow began with, one for each execution, whatever became of it; read where
 * n8n keeps them, since its interface gives them only one by one.
 *
 * Texts must look like `message 12.`
 */
export async function receivedTexts(postgres: Postgres, workflowId: string): Promise<string[]> {
	return await postgres.query(
		`SELECT substring(data.data from 'message [0-9]+\\.')
		FROM execution_entity execution JOIN execution_data data ON data."executionId" = execution.id
		WHERE execution."workflowId" = '${workflowId}'`,
	);
}
