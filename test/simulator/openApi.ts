import { Router } from 'express';
import { openApiOf } from '../../scripts/docs/openapi';
import { writeJson } from './protocol/bigJson';

/** Both OpenAPI documents, with the simulator's own address, for viewers on any page. */
export function openApi(address: string): Router {
	const router = Router();
	for (const gateway of ['open', 'wkteam'] as const) {
		router.get(`/${gateway}.json`, (_request, response) => {
			response
				.set('access-control-allow-origin', '*')
				.type('json')
				.send(writeJson({ ...openApiOf(gateway), servers: [{ url: address }] }));
		});
	}
	return router;
}
