import { printColumns } from './columns';
import { ownPackage, peerPackage } from './load/packages';
import { sideBySide, type Measured } from './load/sideBySide';
import { milliseconds } from './milliseconds';
import { reportSlowest } from './reportSlowest';
import { printRow } from './row';

/** How long the package takes to load and what it weighs, beside another package. */
export async function reportLoad(folder: string, { detail }: { detail: boolean }): Promise<void> {
	const ownFolder = await ownPackage(folder);
	const peerFolder = await peerPackage(folder);
	console.log('Loading both packages in fresh processes, in turns …');
	const { own, peer, ratio } = await sideBySide(ownFolder, peerFolder);
	const both = (figure: (of: Measured) => string) => [figure(own), figure(peer)];
	printColumns([
		['', ...both(({ name, version }) => `${name} ${version}`)],
		['Load, median', ...both(({ load }) => milliseconds(load))],
		['Load, range', ...both(range)],
		['Modules loaded', ...both(({ modules }) => String(modules))],
		['Tarball', ...both(tarball)],
		['Node types', ...both(({ nodeTypes }) => String(nodeTypes))],
		['Operations', ...both(({ operations }) => String(operations))],
		['Properties of the forms', ...both(({ properties }) => String(properties))],
		['JSON of the forms', ...both(({ kilobytes }) => `${kilobytes.toFixed(1)} kB`)],
	]);
	console.log(`Ratio: ${ratio.toFixed(2)} (aim: at most 1.0)`);
	printRow(
		ratio.toFixed(2),
		both(({ load }) => milliseconds(load)).join(' / '),
		both(range).join(' / '),
		both(({ modules }) => String(modules)).join(' / '),
		both(tarball).join(' / '),
	);
	if (detail) await reportSlowest(ownFolder);
}

const range = ({ fastest, slowest }: Measured) =>
	`${fastest.toFixed(0)}–${milliseconds(slowest, 0)}`;
const tarball = ({ tarballBytes }: Measured) => `${(tarballBytes / 1000).toFixed(1)} kB`;
