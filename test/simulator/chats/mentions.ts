import type { People, Person } from '../state/people';

/** Who is mentioned by a text, as WeChat notes when a name is picked behind the @. */
export function mentionsIn(people: People, text: string): string[] {
	const named = Object.values<Person>(people)
		.filter(({ nickName }) => text.includes(`@${nickName}`))
		.map(({ wcId }) => wcId);
	return text.includes('@所有人') ? ['notify@all', ...named] : named;
}
