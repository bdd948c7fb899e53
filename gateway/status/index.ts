export { NothingToShowError } from './complaints';
export type { StatusEvent } from './event';
export type { Miss } from './look';
export type { WatchStore } from './memory';
export { AccountWatch, type WatchSettings } from './watch';
