import type { OperationCase } from '../../support/operationCase';
import { own } from './own';
import { privately } from './privately';
import { reading } from './reading';
import { videos } from './videos';

export const channel: OperationCase[] = [...own, ...reading, ...videos, ...privately];
