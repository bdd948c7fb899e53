import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { GroupScope } from './scope';

/** roomTodo, roomAppTodo: `sign` is in their tables, not in their samples. */
export function tasksBy(scope: GroupScope): Handlers {
	const task = scope.inside((group, _person, call) => {
		const message = call.text('newMsgId');
		const given = call.integer('sign');
		const isUndone = call.integer('operType') === 1 || given !== undefined;
		if (isUndone && (given === undefined || group.tasks.get(message) !== given)) {
			return failure('群待办不存在');
		}
		if (isUndone) {
			group.tasks.delete(message);
			return success(call.fact);
		}
		const sign = 1000 + group.tasks.size;
		group.tasks.set(message, sign);
		return success(call.fact, { sign });
	});
	return { setGroupTodo: task, setGroupMiniProgramTodo: task };
}
