import { confirming } from './confirming';
import { qrCode } from './qrCode';
import { withoutQrCode } from './withoutQrCode';

/** 获取登录二维码, 执行微信登录 and what belongs to them. */
export const login = { ...qrCode, ...confirming, ...withoutQrCode };
