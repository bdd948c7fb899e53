import { randomUUID } from 'node:crypto';
import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Audience, Moment, MomentContent } from '../state/moment';
import type { Person } from '../state/people';
import { momentRow, postedRow, wholeRow } from './rows';
import type { MomentScope } from './scope';
import { contentIn } from './timeline';

/** How long wkteam takes to post a video: as long as its page pauses between two questions. */
const videoSeconds = 2;

const listed = (call: Call, name: string): string[] => call.text(name).split(',').filter(Boolean);

/** Who sees it, whether by WeChat ID or by label; who has a label now is what counts [inferred]. */
function audienceIn(scope: MomentScope, person: Person, call: Call): Audience {
	const book = scope.bookOf(person);
	const labelled = (name: string) => book.labelled(listed(call, name).map(Number));
	const has = (...names: string[]) => names.some((name) => call.text(name) !== '');
	const only = [
		...listed(call, 'groupUser'),
		...listed(call, 'withUserList'),
		...labelled('groupUserLabelIds'),
	];
	return {
		...(has('groupUser', 'withUserList', 'groupUserLabelIds') && { only }),
		except: [...listed(call, 'blackList'), ...labelled('blackListLabelIds')],
	};
}

/** What the account posts. */
export function postingBy(scope: MomentScope): Handlers {
	const { moments } = scope.its;
	const post = (person: Person, call: Call, content: MomentContent): Moment =>
		moments.add({ author: person.wcId, ...content, ...audienceIn(scope, person, call) });
	const posting = (contentOf: (call: Call) => MomentContent) =>
		scope.online((person, call) => {
			const row = postedRow(post(person, call, contentOf(call)));
			const { data } = call.fact.sample.response ?? {};
			const isWrapped = typeof data === 'object' && data !== null && 'object' in data;
			return success(call.fact, isWrapped ? { status: 1, object: row } : row);
		});
	const videoIn = (call: Call): MomentContent => ({
		text: call.text('content'),
		pictures: [],
		video: call.text('videoPath'),
	});
	return {
		postTextMoment: posting((call) => ({ text: call.text('content'), pictures: [] })),

		postImageMoment: posting((call) => ({
			text: call.text('content'),
			pictures: call.text('paths').split(';').filter(Boolean),
		})),

		postLinkMoment: posting((call) => ({
			text: call.text('content'),
			pictures: [call.text('thumbUrl')],
			link: {
				title: call.text('title'),
				description: call.text('description'),
				url: call.text('url'),
			},
		})),

		// open answers with a list, as its page has it.
		forwardMoment: scope.online((person, call) => {
			const moment = post(person, call, contentIn(call.text('content')));
			return success(
				call.fact,
				scope.gateway === 'open'
					? { sns: [momentRow(scope, moment, person)], firstPageMd5: '' }
					: wholeRow(scope, moment, person),
			);
		}),

		...(scope.gateway === 'open'
			? { postVideoMoment: posting(videoIn) }
			: {
					postVideoMoment: scope.online((person, call, loginId) => {
						const asynId = randomUUID();
						moments.tasks.set(asynId, undefined);
						scope.its.world.clock.after(videoSeconds, () => {
							const moment = post(person, call, videoIn(call));
							moments.tasks.set(asynId, moment);
							const data = { asynId, ...postedRow(moment) };
							scope.its.post.tellIfHeard('wkteam', 'moment.videoPosted', { loginId, data });
						});
						return success(call.fact, { asynId });
					}),

					getVideoMomentResult: (call: Call) => {
						const asynId = call.text('asynId');
						if (!moments.tasks.has(asynId)) return failure('任务不存在');
						const moment = moments.tasks.get(asynId);
						const row = moment ? postedRow(moment) : unposted;
						return success(call.fact, { asynId, type: moment ? 1 : 0, ...row, des: null });
					},
				}),
	};
}

const unposted = { id: null, userName: null, createTime: null, objectDesc: null };
