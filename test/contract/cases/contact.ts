import { Incoming } from '../support/incoming';
import type { OperationCase } from '../support/operationCase';

function accepting(requestScene: number): OperationCase {
	const asked = new Incoming('contact.request', { requestScene });
	return {
		operation: 'contact.accept',
		when: `the request came by way ${requestScene}`,
		before: (scene) => asked.arrive(scene),
		input: () => ({ ...asked.request }),
		sends: () => ({ v1: asked.request.v1, v2: asked.request.v2, type: requestScene }),
		gives: { success: true },
	};
}

export const contact: OperationCase[] = [accepting(8), accepting(15)];
