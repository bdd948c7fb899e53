import type { OperationCase } from '../support/operationCase';
import { cards } from './cards';
import { files } from './files';
import { forwards } from './forwards';
import { texts } from './texts';

export const message: OperationCase[] = [...texts, ...files, ...cards, ...forwards];
