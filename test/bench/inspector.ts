import { once } from 'node:events';

/** What the inspector of a Node process says about it. */
export class Inspector {
	private lastId = 0;

	private constructor(private readonly socket: WebSocket) {}

	/** Connects to a process that was started with `--inspect=127.0.0.1:port`. */
	static async connect(port: number): Promise<Inspector> {
		const response = await fetch(`http://127.0.0.1:${port}/json/list`);
		const [target] = (await response.json()) as Array<{ webSocketDebuggerUrl: string }>;
		const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
		await once(socket, 'open');
		return new Inspector(socket);
	}

	/** Bytes in use on the heap after everything that can be thrown away has been. */
	async heapUsed(): Promise<number> {
		for (let round = 0; round < 3; round++) await this.call('HeapProfiler.collectGarbage', {});
		return await this.evaluate<number>('process.memoryUsage().heapUsed');
	}

	/** The value of an expression, as JSON knows it. */
	async evaluate<T>(expression: string): Promise<T> {
		const { result, exceptionDetails } = await this.call<{
			result: { value: T };
			exceptionDetails?: unknown;
		}>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
		if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
		return result.value;
	}

	close(): void {
		this.socket.close();
	}

	private async call<T>(method: string, params: object): Promise<T> {
		const id = ++this.lastId;
		const answered = new Promise<T>((resolve) => {
			const listen = (event: Event) => {
				const { data } = event as unknown as { data: string };
				const message = JSON.parse(data) as { id?: number; result: T };
				if (message.id !== id) return;
				this.socket.removeEventListener('message', listen);
				resolve(message.result);
			};
			this.socket.addEventListener('message', listen);
		});
		this.socket.send(JSON.stringify({ id, method, params }));
		return await answered;
	}
}
