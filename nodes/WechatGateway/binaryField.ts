/** The parameter that says where a file of the output goes. */
export const BINARY_FIELD = 'binaryField';
