/** What is said after the sentence of a gateway that is in trouble, with code 1001. */
export const IN_TROUBLE =
	'The gateway is in trouble: try again in some minutes. What changes something may have been done all the same: look first. The gateway answered with code 1001.';
