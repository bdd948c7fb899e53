// The closing line of .ci/run: what jest counted, and one failed more when something else went wrong.
import process from 'node:process';
import { sumCounts } from './testCounts.mjs';

const { passed, failed } = sumCounts();
const otherwise = process.argv[2] !== '0' && failed === 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed + otherwise} failed\n`);
