const LOCAL: readonly RegExp[] = [
	/^localhost$/,
	/\.(localhost|local|internal|lan)$/,
	// A name without a dot, such as those of containers.
	/^[^.:]+$/,
	/^(0|10|127)\./,
	/^192\.168\./,
	/^172\.(1[6-9]|2\d|3[01])\./,
	/^169\.254\./,
	/^\[(::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/,
];

/** Whether a web address leads nowhere from outside the network that it belongs to. */
export const isLocal = (address: string): boolean => {
	const { hostname } = new URL(address);
	return LOCAL.some((pattern) => pattern.test(hostname));
};
