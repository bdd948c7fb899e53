export const milliseconds = (time: number, digits = 1): string => `${time.toFixed(digits)} ms`;
