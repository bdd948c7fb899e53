import { printColumns } from './columns';
import { ownPackage, peerPackage } from './load/packages';
import { sideBySide, type Measured } from './load/sideBySide';
import { milliseconds } from './milliseconds';
import { reportSlowest } from './reportSlowest';
import type { Row } from './table/record';

/** How long the package takes to load and what it weighs, beside another package. */
export async function reportLoad(folder: string, { detail }: { detail: boolean }): Promise<Row[]> {
	const own = await ownPackage(folder);
	const peer = await peerPackage(folder);
	console.log('Loading the packages in fresh processes, in turns …');
	const measured = await sideBySide([own, peer]);
	const each = (figure: (of: Measured, index: number) => string) => measured.map(figure);
	printColumns([
		['', ...each(({ name, version }) => `${name} ${version}`)],
		['Load, median', ...each(load)],
		['Load, range', ...each(range)],
		['Ratio (aim: at most 1.0)', ...each(ratio)],
		['Modules loaded', ...each(({ modules }) => String(modules))],
		['Tarball', ...each(tarball)],
		['Node types', ...each(({ nodeTypes }) => String(nodeTypes))],
		['Operations', ...each(({ operations }) => String(operations))],
		['Properties of the forms', ...each(({ properties }) => String(properties))],
		['JSON of the forms', ...each(({ kilobytes }) => `${kilobytes.toFixed(1)} kB`)],
	]);
	if (detail) await reportSlowest(own);
	const figures = [
		measured.slice(0, -1).map(ratio).join(' / '),
		each(load).join(' / '),
		each(range).join(' / '),
		each(({ modules }) => String(modules)).join(' / '),
		each(tarball).join(' / '),
	];
	return [{ table: 'load', figures }];
}

const load = (of: Measured) => milliseconds(of.load);
const ratio = (of: Measured) => of.ratio.toFixed(2);
const range = ({ fastest, slowest }: Measured) =>
	`${fastest.toFixed(0)}–${milliseconds(slowest, 0)}`;
const tarball = ({ tarballBytes }: Measured) => `${(tarballBytes / 1000).toFixed(1)} kB`;
