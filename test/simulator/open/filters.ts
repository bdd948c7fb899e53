import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { pageOf } from '../protocol/pages';
import type { OpenVendor } from '../state/vendors';

/** 设置接收消息过滤器: at most 50 groups a call. */
const mostGroups = 50;

const listed = (call: Call, name: string): string[] => call.text(name).split(',');

/** What is not pushed (消息接收API). */
export function openFilters(vendor: OpenVendor): Handlers {
	const { blockedTypes, allowedGroups } = vendor;
	const place = (wxid: string, chatroomId: string): number =>
		allowedGroups.findIndex((one) => one.wxid === wxid && one.chatroomId === chatroomId);
	/** Does something for each group of a call that it is not there for yet, or is there for. */
	const eachGroup =
		(act: (wxid: string, chatroomId: string, at: number) => void) => (call: Call) => {
			const groups = listed(call, 'chatroomIds');
			if (groups.length > mostGroups) return failure('参数错误：chatroomIds最多50个');
			for (const group of groups) act(call.text('wxid'), group, place(call.text('wxid'), group));
			return success(call.fact);
		};

	return {
		addTypeFilter: (call) => {
			for (const type of listed(call, 'types')) blockedTypes.add(Number(type));
			return success(call.fact);
		},

		removeTypeFilter: (call) => {
			for (const type of listed(call, 'types')) blockedTypes.delete(Number(type));
			return success(call.fact);
		},

		listTypeFilters: (call) =>
			pageOf(
				call,
				[...blockedTypes].map((type) => ({ type })),
			),

		addRoomFilter: eachGroup((wxid, chatroomId, at) => {
			if (at < 0) allowedGroups.push({ wxid, chatroomId });
		}),

		removeRoomFilter: eachGroup((_wxid, _chatroomId, at) => {
			if (at >= 0) allowedGroups.splice(at, 1);
		}),

		listRoomFilters: (call) => {
			const wxid = call.text('wxid');
			return pageOf(
				call,
				allowedGroups.filter((one) => wxid === '' || one.wxid === wxid),
			);
		},
	};
}
