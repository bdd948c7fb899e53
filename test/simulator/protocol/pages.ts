import type { Call } from './call';
import { failure, success, type Reply } from './envelope';

/** One page of rows in the open gateway's shape. `page` counts from 1; a page beyond the end is empty. */
export function pageOf(call: Call, rows: unknown[]): Reply {
	const page = call.integer('page') ?? 1;
	const pageSize = call.integer('pageSize') ?? 20;
	if (page < 1) return failure('参数错误：page取值无效');
	if (pageSize < 1) return failure('参数错误：pageSize取值无效');
	const lists = rows.slice((page - 1) * pageSize, page * pageSize);
	return success(call.fact, {
		lists,
		total: rows.length,
		totalPages: Math.ceil(rows.length / pageSize),
	});
}
