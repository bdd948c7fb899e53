import { deviceId } from '../account/open';
import { wcId, wId } from '../account/wkteam';
import { ownRoleType, ownUserName } from '../channel/own';
import type { MainGateway } from '../dialects/names';
import { known, type Send } from '../operation/binding';
import type { Field } from '../operation/field';
import type { Subject } from '../operation/operation';
import * as fields from './fields';

const subject = <const F extends Record<string, Field>>(
	fields: F,
	send: Record<MainGateway, Send<keyof F & string>>,
): Subject<keyof F & string> => ({ fields, send });

const open = { deviceId: known(deviceId) };
const byLogin = { open, wkteam: { wId: known(wId) } };
const byName = { open, wkteam: { wcId: known(wcId) } };

/** Whose WeChat it is. Nearly everything is about that. */
export const account = subject({ account: fields.account }, byLogin);

/** The same, where wkteam's call wants the name that lasts. */
export const lastingAccount = subject({ account: fields.account }, byName);

/** The account that an item of the trigger is about. */
export const itemAccount = subject({ account: fields.accountOfItem }, byLogin);

/** Where a message goes. */
export const chat = subject(
	{ chatId: fields.chatId },
	{ open: { wxId: 'chatId' }, wkteam: { wcId: 'chatId' } },
);

/** The group that something is done to. */
export const group = subject(
	{ groupId: fields.groupId },
	{ open: { chatRoomId: 'groupId' }, wkteam: { chatRoomId: 'groupId' } },
);

/** A friend. */
export const contact = subject(
	{ contactId: fields.contactId },
	{ open: { wxId: 'contactId' }, wkteam: { wcId: 'contactId' } },
);

/** Several at once. */
export const contacts = subject(
	{ contactIds: fields.contactIds },
	{ open: { wxId: 'contactIds' }, wkteam: { wcId: 'contactIds' } },
);

const ownChannelAs = (wkteam: Send<'ownChannel'>) =>
	subject({ ownChannel: fields.ownChannel }, { open: {}, wkteam });
const role = known(ownRoleType, 'integer');

/** The account's own channel: its user name, and the role in it. Pages differ in what they call them. */
export const ownChannel = ownChannelAs({ meUserName: known(ownUserName), meRoleType: role });
export const myChannel = ownChannelAs({ myUserName: known(ownUserName), myRoleType: role });
/** The same where the role does not matter. */
export const myChannelName = ownChannelAs({ myUserName: known(ownUserName) });
