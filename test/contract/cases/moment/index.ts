import type { OperationCase } from '../../support/operationCase';
import { changing } from './changing';
import { posting } from './posting';
import { reading } from './reading';

export const moment: OperationCase[] = [...reading, ...posting, ...changing];
