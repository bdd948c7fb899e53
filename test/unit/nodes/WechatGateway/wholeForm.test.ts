import { propertiesFromCatalogue } from '../../../../nodes/WechatGateway/properties';
import { documented } from '../../../support/missing/manuals';
import { wholeCatalogue } from '../../../support/wholeCatalogue';
import { formsOf, operationsOf } from './support/operations';
import { resolved, shownAlone, shownOf } from './support/roundTrip';

const whole = wholeCatalogue();
const properties = propertiesFromCatalogue(whole);

describe('The form of everything that the manuals offer', () => {
	it('has all their operations, under the names that the catalogue has', () => {
		const there = operationsOf(whole).map(({ resource, operation }) => `${resource}.${operation}`);
		const meant = documented.map(({ resource, operation }) => `${resource}.${operation}`);
		expect(meant).toHaveLength(143);
		expect(there.sort()).toEqual(meant.sort());
	});

	it('has no more properties than n8n searches in no time', () => {
		expect(properties.length).toBeLessThanOrEqual(220);
	});

	it('is no heavier than those of the large nodes of n8n', () => {
		expect(JSON.stringify(properties).length / 1024).toBeLessThanOrEqual(100);
	});

	it.each(formsOf(whole))('shows of $title just what it would show alone', (one) => {
		expect(shownOf(one, properties)).toEqual(shownAlone(one));
	});

	it.each(formsOf(whole))('gives n8n a value for every field of $title', (one) => {
		const names = shownOf(one, properties).map(({ name }) => name);
		expect(Object.keys(resolved(one, properties) ?? {})).toEqual(expect.arrayContaining(names));
	});
});
