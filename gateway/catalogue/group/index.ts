import { joining } from './joining';
import { managing } from './managing';
import { members } from './members';
import { tasks } from './tasks';

/** 群操作: groups and who is in them. */
export const group = { ...managing, ...members, ...joining, ...tasks };
