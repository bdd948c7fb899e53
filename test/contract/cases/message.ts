import type { OperationCase } from '../support/operationCase';
import { asking } from './asking';
import { cards } from './cards';
import { files } from './files';
import { forwards } from './forwards';
import { texts } from './texts';

export const message: OperationCase[] = [...texts, ...asking, ...files, ...cards, ...forwards];
