import { QrCodeInUseError } from '../wire/errors';
import type { LoginStatus } from './result';

/** Scanned, and not yet decided. */
export const UNDER_WAY: readonly LoginStatus[] = [
	'scanned',
	'verificationCodeRequired',
	'verificationRequired',
];

export const inUse = (sentence: string): QrCodeInUseError =>
	new QrCodeInUseError(
		sentence,
		'Another QR code now would look like a strange login to WeChat and endanger the account. Use Wait for Login with the first one, or try again when it has expired.',
	);
