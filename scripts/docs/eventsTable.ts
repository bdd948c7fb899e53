import { isPushedByOpen, isPushedByWkteam } from '../../gateway';
import { EVENT_WORDS } from './eventWords';
import { markdownTable } from './markdownTable';

const HEADS = {
	en: ['Event', 'What has happened', 'Fields', 'open', 'wkteam', 'yes'],
	zh: ['事件', '含义', '字段', 'open', 'wkteam', '有'],
} as const;

/** The table of all events that the trigger tells, one row each. */
export function eventsTable(language: 'en' | 'zh'): string {
	const [event, meaning, fields, open, wkteam, yes] = HEADS[language];
	const has = (isTold: boolean): string => (isTold ? yes : '–');
	const rows = Object.entries(EVENT_WORDS).map(([name, words]) => [
		`\`${name}\``,
		words[language],
		words.fields.map((field) => `\`${field}\``).join(', '),
		has(isPushedByOpen(name)),
		has(isPushedByWkteam(name)),
	]);
	return markdownTable([[event, meaning, fields, open, wkteam], ...rows]);
}
