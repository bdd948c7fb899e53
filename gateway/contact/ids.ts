import { isGroupId } from '../wire/ids';

/** 检测好友状态, 获取联系人信息: at most 20 a call. */
export const MOST_AT_ONCE = 20;

export const isEnterpriseId = (id: string): boolean => id.endsWith('@openim');

/** What somebody with that ID is; told by the ID alone, a person need not be a friend. */
export function kindOf<Other extends string>(id: string, other: Other) {
	if (isEnterpriseId(id)) return 'enterprise';
	if (isGroupId(id)) return 'group';
	return id.startsWith('gh_') ? 'officialAccount' : other;
}
