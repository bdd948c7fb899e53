import { z } from 'zod';

const text = z.string().min(1);
const uuid = z.string().uuid();
const pixels = z.number().int();

const node = z
	.object({
		id: uuid,
		name: text,
		type: z.string().regex(/^(@[\w-]+\/)?[\w-]+\.\w+$/),
		typeVersion: z.number().positive(),
		position: z.tuple([pixels, pixels]),
		parameters: z.record(z.unknown()),
		webhookId: uuid.optional(),
		alwaysOutputData: z.boolean().optional(),
		executeOnce: z.boolean().optional(),
		onError: z.enum(['continueErrorOutput', 'continueRegularOutput']).optional(),
	})
	.strict();

const target = z.object({ node: text, type: text, index: z.number().int().nonnegative() }).strict();
const outputs = z.array(z.array(target).nullable());
const kind = z.enum(['main', 'ai_languageModel', 'ai_memory', 'ai_tool']);

/**
 * A workflow as n8n's template library takes it: what n8n-workflow calls IWorkflowBase, without anything that
 * belongs to one n8n only (IDs of workflow, version and instance, credentials, data of runs, tags, who made it).
 */
export const workflowFile = z
	.object({
		name: text,
		nodes: z.array(node),
		connections: z.record(z.record(kind, outputs)),
		settings: z.object({ executionOrder: z.literal('v1') }).strict(),
		pinData: z.object({}).strict(),
	})
	.strict();
