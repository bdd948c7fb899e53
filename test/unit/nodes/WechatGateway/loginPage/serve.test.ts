import type { IWebhookFunctions } from 'n8n-workflow';
import { serveLoginPage } from '../../../../../nodes/WechatGateway/loginPage/serve';

/** As much of an Express response as the page uses. */
class Recorded {
	statusCode = 200;
	body: unknown;
	readonly headers: Record<string, string> = {};

	status(code: number) {
		this.statusCode = code;
		return this;
	}

	setHeader(name: string, value: string) {
		this.headers[name] = value;
		return this;
	}

	type(value: string) {
		return this.setHeader('Content-Type', value);
	}

	send(body: unknown) {
		this.body = body;
		return this;
	}

	json(body: unknown) {
		return this.send(body);
	}
}

/** n8n never gets there by itself: only this node suspends, and then it has kept the login. */
function opened(accept: string): { response: Recorded; context: IWebhookFunctions } {
	const response = new Recorded();
	const context = {
		getResponseObject: () => response,
		getNode: () => ({ name: 'Wait for Login' }),
		getBodyData: () => undefined,
		getQueryData: () => ({}),
		getHeaderData: () => ({ accept, 'accept-language': 'zh-CN' }),
		evaluateExpression: () => ({}),
	};
	return { response, context: context as unknown as IWebhookFunctions };
}

describe('The page of an execution that has kept no login', () => {
	test('says to a person that the link is of no use', async () => {
		const { response, context } = opened('text/html');

		expect(await serveLoginPage(context)).toEqual({ noWebhookResponse: true });
		expect(response.statusCode).toBe(404);
		expect(response.headers['Content-Security-Policy']).toMatch(/^default-src 'none'; /);
		expect(response.body).toContain('<html lang="zh-CN">');
	});

	test('says so to the script of an open page as n8n would', async () => {
		const { response, context } = opened('application/json');

		expect(await serveLoginPage(context)).toEqual({ noWebhookResponse: true });
		expect(response.statusCode).toBe(404);
		expect(response.body).toEqual({ message: expect.any(String) as unknown });
	});
});
