import { catalogue } from '../../../../gateway';
import { propertiesFromCatalogue } from '../../../../nodes/WechatGateway/properties';
import { everyForm } from './support/operations';
import { resolved, shownAlone, shownOf } from './support/roundTrip';

const properties = propertiesFromCatalogue(catalogue);

describe('The form of all operations', () => {
	it('has no more properties than n8n searches in no time', () => {
		expect(properties.length).toBeLessThanOrEqual(220);
	});

	it('is no heavier than those of the large nodes of n8n', () => {
		expect(Buffer.byteLength(JSON.stringify(properties)) / 1024).toBeLessThanOrEqual(100);
	});

	it.each(everyForm)('shows of $title just what it would show alone', (one) => {
		expect(shownOf(one, properties)).toEqual(shownAlone(one));
	});

	it.each(everyForm)('gives n8n a value for every field of $title', (one) => {
		const names = shownOf(one, properties).map(({ name }) => name);
		expect(Object.keys(resolved(one, properties) ?? {})).toEqual(expect.arrayContaining(names));
	});
});
