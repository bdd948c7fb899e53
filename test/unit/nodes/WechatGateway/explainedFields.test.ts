import { catalogue, type Operation } from '../../../../gateway';
import { explainedFields } from '../../../../nodes/WechatGateway/explainedFields';

const { checkLogin } = catalogue.login.operations;
const { downloadCdn, downloadImage } = catalogue.media.operations;

const explained = (operation: Operation, name: string) =>
	Object.fromEntries(explainedFields(operation))[name];

describe('A field of the form', () => {
	it('says for which gateway it is, where the other offers the operation without it', () => {
		expect(explained(downloadImage, 'fromUser')?.description).toBe(
			'The fromUser of the message. Community Assistant (open) only.',
		);
	});

	it('says nothing of that where all gateways are sent it', () => {
		const { loginId } = checkLogin.fields;
		expect(explained(checkLogin, 'loginId')).toEqual(loginId);
	});

	it('says of a choice which gateway alone knows it', () => {
		const fileType = explained(downloadCdn, 'fileType');
		expect(fileType?.kind === 'choice' && fileType.choices.filter(({ only }) => only)).toEqual([
			{
				value: '5',
				name: 'File',
				only: 'wkteam',
				instead: 'Choose an image or video type, or use Download File.',
				description: 'E-Cloud Butler (wkteam) only',
			},
		]);
	});
});
