import fc from 'fast-check';
import { inTwoLines, TWO_LINES } from '../../../../nodes/WechatGateway/twoLines';
import { choicesOf, description } from './support/nodeForm';

/** The sentence of a text that the list of operations shows. */
const listed = Object.fromEntries(
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			choicesOf(property).map((choice): [string, string] => [
				`${(property.displayOptions?.show?.resource ?? []).map(String).join()}.${String(choice.value)}`,
				choice.description ?? '',
			]),
		),
);

describe('What the editor shows of a text in a list', () => {
	it.each([
		['One sentence', 'One sentence'],
		['One with a period.', 'One with a period'],
		['Two of them. Both are short.', 'Two of them. Both are short.'],
		['Where the second lacks its period. As here', 'Where the second lacks its period. As here.'],
		[`Short. ${'Long '.repeat(30)}end. Short.`, 'Short'],
		[`Numbers begin sentences. 5,000 take ${'long '.repeat(30)}`, 'Numbers begin sentences'],
		[
			`Examples, e.g. this, end ${'none '.repeat(30)}`,
			`Examples, e.g. this, end ${'none '.repeat(30)}`,
		],
	])('is whole sentences: %j', (text, shown) => {
		expect(inTwoLines(text)).toBe(shown);
	});

	const sentence = fc
		.array(fc.constantFrom('some', 'words', 'and', 'others'), { minLength: 1, maxLength: 25 })
		.map((words) => `${words.join(' ')}.`);

	it('is the first sentence and those that fit on two lines after it, whatever the text is', () => {
		fc.assert(
			fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
				const shown = inTwoLines(sentences.join(' '));
				const count = sentences.findIndex((_, i) => {
					const next = sentences.slice(0, i + 2).join(' ');
					return i + 1 === sentences.length || next.length > TWO_LINES;
				});
				const whole = sentences.slice(0, count + 1).join(' ');
				expect(shown).toBe(count === 0 ? whole.replace(/\.$/, '') : whole);
			}),
		);
	});
});

describe('The list of operations', () => {
	it.each(Object.entries(listed))('says what %s does on two lines', (_, text) => {
		expect([text, text.length <= TWO_LINES]).toEqual([text, true]);
		expect(text).not.toMatch(/^[^.]* only\.?$/);
	});

	it.each([
		['account.resetAuthorization', 'stops working at once, everywhere'],
		['callback.addRoomFilter', 'messages of all others are dropped'],
		['callback.addTypeFilter', 'no trigger hears of them'],
		['callback.cancel', 'for all WeChat accounts'],
		['channel.commentVideo', 'for everybody to see'],
		['channel.create', 'no operation takes it away again'],
		['channel.follow', 'which its owner is told'],
		['channel.like', 'which its author is told'],
		['channel.loginHelper', 'can then manage the channel'],
		['channel.publishVideo', 'No operation takes it back'],
		['channel.thumbUp', 'Friends are shown'],
		['channel.update', 'what is empty may be emptied'],
		['contact.delete', 'for good'],
		['contact.init', 'may cost a new account its login'],
		['contact.search', 'few searches a day'],
		['contact.setOwnAvatar', 'which everybody sees'],
		['contact.setPrivacy', 'anybody becomes a friend unasked'],
		['device.reset', 'expect one drop'],
		['favorite.delete', 'for good, on all devices'],
		['group.acceptInvite', 'All members see it'],
		['group.inviteMembers', 'Each of them sees it'],
		['group.inviteMembersWithReason', 'They see each request'],
		['group.joinByQrCode', 'which all its members see'],
		['group.leave', 'only come back by a new invitation, and an owner loses the group'],
		['group.manageAdmins', 'which only the new owner can undo'],
		['group.removeMembers', 'only come back by a new invitation'],
		['group.rename', 'for all its members, who see that'],
		['group.setAnnouncement', 'Every member is told'],
		['group.setMiniProgramTodo', 'who are told of it'],
		['group.setTodo', 'who are told of it'],
		['label.delete', 'also from the friends who have them'],
		['label.setForContact', 'those that are not given here are taken off'],
		['login.getQrCode', 'adds risk'],
		['login.loginWithPassword', 'Logs the phone out'],
		['moment.comment', 'for its author and common friends to see'],
		['moment.delete', 'for good, with its likes and comments'],
		['moment.deleteComment', 'for good'],
		['moment.like', 'which its author is told'],
		['moment.setPublic', 'takes back nothing'],
	])('says what %s costs: %s', (operation, cost) => {
		expect(listed[operation]).toContain(cost);
	});
});
