import { becoming } from './becoming';
import { changing } from './changing';
import { own } from './own';
import { reading } from './reading';

/** 好友操作: friends, those who want to be, and what they see of the account. */
export const contact_ = { ...becoming, ...reading, ...changing, ...own };
