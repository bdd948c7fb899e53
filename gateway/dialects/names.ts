/** The gateways that an entry of the catalogue speaks of. */
export const GATEWAYS = ['open', 'wkteam'] as const;

/** A gateway in the form of another time: as the other one, where it is not said otherwise. */
export const VARIANTS = { wkteam2020: 'wkteam' } as const;

export type MainGateway = (typeof GATEWAYS)[number];
export type GatewayVariant = keyof typeof VARIANTS;
export type GatewayName = MainGateway | GatewayVariant;
