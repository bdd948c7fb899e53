import type { JsonObject } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const LABEL = '2';

/** Who is meant by each list: Bob, by his ID or by his label. */
const lists = {
	visibleTo: { audience: 'only', visibleTo: BOB },
	visibleToLabels: { audience: 'only', visibleToLabels: LABEL },
	hiddenFrom: { audience: 'except', hiddenFrom: BOB },
	hiddenFromLabels: { audience: 'except', hiddenFromLabels: LABEL },
} as const;
type List = keyof typeof lists;

const url = 'https://example.com/1';
const posts: Record<string, JsonObject> = {
	postText: { text: 'Hello' },
	postImage: { text: 'Hello', imageUrls: `${url}.png` },
	postLink: { text: 'Hello', title: 'a', description: 'b', url, thumbUrl: `${url}.png` },
	postVideo: { text: 'Hello', videoUrl: `${url}.mp4`, thumbUrl: `${url}.png` },
	forward: { xml: '<TimelineObject><contentDesc>Hello</contentDesc></TimelineObject>' },
};
const byLabel = ['postText', 'postImage', 'postLink'];

/** What no gateway, or not this one, can restrict: the pages name no labels there. */
const isRefused = (gateway: string, operation: string, list: List) =>
	list.endsWith('Labels') && (gateway === 'open' || !byLabel.includes(operation));

const all = (['open', 'wkteam', 'wkteam2020'] as const).flatMap((gateway) =>
	Object.keys(posts).flatMap((operation) =>
		(Object.keys(lists) as List[]).map((list) => ({ gateway, operation, list })),
	),
);
const restricted = all.filter((one) => !isRefused(one.gateway, one.operation, one.list));
const refused = all.filter((one) => isRefused(one.gateway, one.operation, one.list));

let scene: Scene;
afterEach(() => scene.end());

async function begin(gateway: (typeof all)[number]['gateway'], operation: string, list: List) {
	scene = await Scene.start(gateway);
	const { simulator } = scene;
	const account = scene.logIn();
	const book = simulator.addressBook(gateway === 'open' ? 'open' : 'wkteam', 'alice');
	book.entries.friends.get(BOB)!.labels = [Number(LABEL)];
	return { account, ...posts[operation], ...lists[list] };
}
/** Who has the moment on the phone. */
const seers = (): string[] =>
	(['bob', 'carol'] as const).filter(
		(name) => scene.simulator.moments.seenBy(scene.simulator.people[name].wcId).length > 0,
	);

describe('A moment for some, or for all but some,', () => {
	it.each(restricted)('is that by $operation with $list on $gateway', async (one) => {
		const { gateway, operation, list } = one;
		const input = await begin(gateway, operation, list);
		await scene.run(`moment.${operation}`, input);
		expect(seers()).toEqual([list.startsWith('visible') ? 'bob' : 'carol']);
	});

	it.each(refused)('is posted to nobody by $operation with $list on $gateway', async (one) => {
		const { gateway, operation, list } = one;
		const input = await begin(gateway, operation, list);
		const failure = await scene.failure(`moment.${operation}`, input);
		expect(failure).toMatchObject({
			name: expect.stringMatching(/^(NotOfferedError|InvalidInputError)$/) as string,
		});
		expect({ seers: seers(), calls: calls(scene.simulator) }).toEqual({ seers: [], calls: [] });
	});
});
