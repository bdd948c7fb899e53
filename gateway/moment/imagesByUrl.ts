export { prepare } from './images';
