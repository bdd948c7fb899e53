import { dialects, isOffered, type GatewayName } from '../../gateway';
import { markdownTable } from './markdownTable';
import { resourcesByName } from './resourcesByName';
import { wordsOf } from './resourceWords';

const GATEWAYS = Object.keys(dialects) as GatewayName[];

const HEADS = { en: ['Resource', 'What it is for'], zh: ['资源', '用途'] } as const;

/** The short table of the first page: a row per resource, with how many operations a gateway has. */
export function resourcesTable(language: 'en' | 'zh'): string {
	const rows = resourcesByName().map(([key, { name, operations }]) => [
		name,
		wordsOf(key)[language],
		...GATEWAYS.map((gateway) => {
			const offered = Object.values(operations).filter((one) => isOffered(one.bindings[gateway]));
			return String(offered.length);
		}),
	]);
	return markdownTable([[...HEADS[language], ...GATEWAYS], ...rows]);
}
