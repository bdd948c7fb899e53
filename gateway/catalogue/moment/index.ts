import { changing } from './changing';
import { posting } from './posting';
import { reading } from './reading';

/** 朋友圈: what people post for their friends. */
export const moment = { ...reading, ...posting, ...changing };
