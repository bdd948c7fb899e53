import type { Target } from '../target';
import { envelopes } from './envelopes';
import { fileNames } from './fileNames';
import { loginPage } from './loginPage';
import { longIds } from './longIds';
import { masking } from './masking';
import { neighbours } from './neighbours';
import { pushes } from './pushes';
import { sentences } from './sentences';
import { xml } from './xml';

/** All that reads what others have written. The shares make a hundred. */
export const TARGETS: readonly Target[] = [
	pushes,
	neighbours,
	envelopes,
	xml,
	longIds,
	loginPage,
	fileNames,
	masking,
	sentences,
];
