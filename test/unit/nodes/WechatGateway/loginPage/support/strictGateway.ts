import type { HttpRequest, HttpResponse, Transport } from '../../../../../../gateway';

export type Mood =
	| 'gives'
	/** It refuses further QR codes, and nothing else. */
	| 'givesNone'
	/** Whatever is asked, it wants a rest. */
	| 'rests'
	| 'fails'
	/** Its answers begin and never end. */
	| 'drips';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const LIFE_MS = 240_000;

const REST = { code: '1001', message: '操作频繁，请稍后再试', data: null };

/** A call as the gateway has seen it. */
export interface SeenCall {
	path: string;
	at: number;
	/** Which QR code was the present one: 0 is that of the workflow. */
	qrCode: number;
	/** The gateway asked for a rest of a minute. */
	refused: boolean;
}

/** Another vendor's "open": every code is wrong, and it counts what it is asked. */
export class StrictGateway implements Transport {
	readonly canRenewToken = false;
	readonly seen: SeenCall[] = [];
	mood: Mood = 'gives';
	private qrCode = 0;
	private issuedAt = Date.now();

	async send({ url }: HttpRequest): Promise<HttpResponse> {
		const path = new URL(url).pathname.replace('/open/', '');
		const call: SeenCall = { path, at: Date.now(), qrCode: this.qrCode, refused: false };
		this.seen.push(call);
		if (this.mood === 'fails') throw new Error('no answer');
		if (this.mood === 'drips') return await new Promise(() => {});
		const answer = this.answerTo(path);
		call.refused = answer === REST;
		return await Promise.resolve({ status: 200, headers: {}, text: JSON.stringify(answer) });
	}

	async download(): ReturnType<Transport['download']> {
		return await Promise.resolve({ status: 200, bytes: PNG });
	}

	private answerTo(path: string): object {
		const wantsQrCode = path === 'getLoginQrCode';
		if (this.mood === 'rests' || (this.mood === 'givesNone' && wantsQrCode)) return REST;
		const isDead = Date.now() - this.issuedAt >= LIFE_MS;
		switch (path) {
			case 'isOnline':
				return { code: '1001', message: '已离线', data: null };
			case 'loginVerifyCode':
				return { code: '1001', message: '验证码错误', data: null };
			case 'getLoginQrCode':
				this.qrCode += 1;
				this.issuedAt = Date.now();
				return { code: '1000', message: '', data: { qrCodeUrl: 'http://pictures.example/1.png' } };
			default:
				return isDead
					? { code: '1001', message: '二维码已过期', data: null }
					: { code: '1000', message: '', data: {} };
		}
	}
}
