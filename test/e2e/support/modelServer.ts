import { LLMock, isChatCompletionBody } from '@copilotkit/aimock';
import type { CredentialInput } from './n8nApi';

/** One line of what a chat model was told. */
export interface ModelMessage {
	role: string;
	content: unknown;
}

/** A chat model behind an OpenAI-compatible interface on this machine, which says what a test lets it say. */
export class ModelServer {
	private constructor(private readonly server: LLMock) {}

	static async start(): Promise<ModelServer> {
		const server = new LLMock({ port: 0 });
		await server.start();
		return new ModelServer(server);
	}

	/** What the model answers when the last thing it was told is `question`. */
	answers(question: string, answer: string): void {
		this.server.onMessage(question, { content: answer });
	}

	/** The model calls a tool instead, and answers when it has the tool's result. */
	callsTool(question: string, tool: string, input: object, answer: string): void {
		const id = `call_${tool}`;
		this.server.onToolResult(id, { content: answer });
		this.server.onMessage(question, {
			toolCalls: [{ id, name: tool, arguments: JSON.stringify(input) }],
		});
	}

	/** What the model was told, call by call. */
	get calls(): ModelMessage[][] {
		return this.server
			.getRequests()
			.flatMap(({ body }) => (isChatCompletionBody(body) ? [body.messages] : []))
			.map((messages) => messages.map(({ role, content }) => ({ role, content })));
	}

	/** A credential of n8n's OpenAI nodes for this server. */
	get credential(): CredentialInput {
		return {
			name: 'Simulated model',
			type: 'openAiApi',
			data: { apiKey: 'any', url: `${this.server.url}/v1` },
		};
	}

	async stop(): Promise<void> {
		await this.server.stop();
	}
}
