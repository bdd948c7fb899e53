import type { Page } from 'playwright-core';
import type { GatewayName } from '../../../simulator';
import type { Browser, Visitor } from '../../support/browser';
import { LoginPage } from '../../support/loginPage';
import { SleepingLogin } from '../../support/sleepingLogin';
import type { SleepingLoginOptions } from '../../support/sleepingLogin';
import type { World } from '../../support/world';

/** What a test of the login page works with; after each test all of it is cleared away. */
export interface Stage {
	/** A workflow that sleeps until somebody has logged in. */
	sleep(gateway: GatewayName, options?: SleepingLoginOptions): Promise<SleepingLogin>;
	/** Opens a link in a browser of its own, on a computer unless said otherwise. */
	visit(url: string, visitor?: Visitor): Promise<LoginPage>;
	/** A page of a browser of its own. */
	newPage(visitor?: Visitor): Promise<Page>;
	browser(): Promise<Browser>;
}

/** To be called where tests are described. */
export function setStage(world: () => World): Stage {
	const logins: SleepingLogin[] = [];
	const pages: Page[] = [];

	const newPage = async (visitor?: Visitor) => {
		const page = await (await world().browser()).newPage({ screen: 'desktop', ...visitor });
		pages.push(page);
		return page;
	};

	afterEach(async () => {
		await Promise.all(pages.splice(0).map(async (page) => await page.context().close()));
		await Promise.all(logins.splice(0).map(async (login) => await login.dispose()));
	});

	return {
		newPage,
		sleep: async (gateway, options) => {
			const login = await SleepingLogin.begin(world(), gateway, options);
			logins.push(login);
			return login;
		},
		visit: async (url, visitor) => await LoginPage.open(await newPage(visitor), url),
		browser: async () => await world().browser(),
	};
}
