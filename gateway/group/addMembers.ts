import { deviceId } from '../account/open';
import { wId } from '../account/wkteam';
import { known, must, type Binding } from '../operation/binding';
import type { Call, Code } from '../operation/call';
import { expectSuccess, type Envelope } from '../wire/envelope';
import { GatewayRefusedError, NotOfferedError } from '../wire/errors';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { prepare as checked } from './checks';
import { Deeds } from './deeds';
import * as open from './openCalls';
import { readGroup } from './replies';
import * as wkteam from './wkteamCalls';

/** 添加群成员, addGroupMember: with 40 members in it, a group takes only who accepts an invitation. */
const MOST_ADDED = 40;

interface Ways {
	group: Binding;
	invite: Binding;
	/** Asks those who confirm invitations; where there is no such call, the invitation itself does. */
	request?: Binding;
}

const about = { chatRoomId: must('groupId') };
const people = { ...about, userList: must('contactIds', 'commas') };
const onDevice = { deviceId: known(deviceId) };
const onLogin = { wId: known(wId) };

const adding = (ways: Ways): Code => ({
	prepare: (call) => {
		if (ways.request === undefined) refuseReason(call);
		return checked(call);
	},
	run: async (call) => await bringIn(call, ways),
});

export const onOpen: Code = adding({
	group: { ...open.groupCall, send: { ...onDevice, ...about } },
	invite: { ...open.inviteCall, send: { ...onDevice, ...people } },
});

export const onWkteam: Code = adding({
	group: { ...wkteam.groupCall, send: { ...onLogin, ...about } },
	invite: { ...wkteam.inviteCall, send: { ...onLogin, ...people } },
	request: {
		...wkteam.requestCall,
		send: { ...onLogin, ...people, reason: must('reason') },
	},
});

/** Looks how many there are, and then does for everybody what the manual's rule wants. */
async function bringIn(call: Call, ways: Ways): Promise<JsonObject> {
	const { present, room } = await lookInto(call, ways.group);
	const given = idsIn(call.input.contactIds);
	const wanted = given.filter((id) => !present.includes(id));
	const alreadyMembers = given.filter((id) => present.includes(id));
	const more = alreadyMembers.length > 0 ? { alreadyMembers } : {};
	const deeds = new Deeds(call, wanted);
	try {
		await bring(call, ways, deeds, wanted.slice(0, room));
	} catch (reason) {
		return deeds.until(reason, more);
	}
	return deeds.result(more);
}

async function lookInto(call: Call, binding: Binding) {
	const data = expectSuccess(await call.send({ binding }));
	const { memberCount, members } = readGroup(data, call.input, call.clock.now());
	const present = (members as JsonObject[]).map(({ wcId }) => String(wcId));
	return { present, room: Math.max(0, MOST_ADDED - Number(memberCount)) };
}

/** Some are added as long as there is room, the others invited; whoever confirms that is asked. */
async function bring(call: Call, ways: Ways, deeds: Deeds, added: string[]): Promise<void> {
	const put = async (contactIds: readonly string[], binding?: Binding) =>
		await call.send({ ...(binding && { binding }), input: { contactIds } });
	const refusal = await deeds.try('added', added, async () => await put(added));
	if (refusal) refuseUnlessConfirmed(call, ways, refusal);
	// A card can be sent wherever nobody confirms, and on open it is the only way where somebody does.
	if (refusal === undefined || ways.request === undefined) {
		const { left } = deeds;
		const late = await deeds.try('invited', left, async () => await put(left, ways.invite));
		if (late === undefined) return;
		if (ways.request === undefined) expectSuccess(late);
		refuseUnlessConfirmed(call, ways, late);
	}
	for (const id of deeds.left) {
		await deeds.do('requested', [id], async () => await put([id], ways.request));
	}
}

/** WeChat's words for a group whose owner confirms invitations (inferred: no manual prints them). */
const CONFIRMING = /确认|验证|审核|邀请|confirm|approv|verif/i;
/** Refusals that another call would only make worse. */
const IN_TROUBLE = /离线|频繁|风险|异常|限制|违规|登[录陆]/;

/** @throws GatewayRefusedError unless the refusal says that somebody confirms invitations */
function refuseUnlessConfirmed(call: Call, { request }: Ways, refusal: Envelope): void {
	const { code, message } = refusal;
	const isExpected = request !== undefined && call.text('reason') !== '';
	if (IN_TROUBLE.test(message) || (!isExpected && !CONFIRMING.test(message))) {
		expectSuccess(refusal);
	}
	if (request === undefined || isExpected) return;
	throw new GatewayRefusedError(
		code,
		message,
		'If the group confirms invitations, fill in Reason: its owner and admins read it.',
	);
}

/** Open's invitations take none. @throws NotOfferedError */
function refuseReason(call: Call): void {
	if (call.text('reason') === '') return;
	throw new NotOfferedError(
		`${call.dialect.displayName} has no "Reason".`,
		'Clear it: where a group confirms invitations, the card itself asks.',
	);
}
