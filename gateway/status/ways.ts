import type { GatewayName } from '../dialects';
import { open } from './open';
import type { StatusWay } from './way';
import { wkteam } from './wkteam';

export const STATUS_WAYS: Record<GatewayName, StatusWay> = { open, wkteam, wkteam2020: wkteam };
