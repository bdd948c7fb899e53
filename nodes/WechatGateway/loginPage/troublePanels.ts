import { icons } from './icons';
import { markup } from './markup';
import type { Html } from './markup';
import { block, button, form, messageOf, type Panel } from './panelParts';
import type { Phase } from './view';
import { isShort, timeOf } from './waitingTime';

/** How long nothing is asked; the script counts the seconds down. */
function nextTry({ restMs, say }: Panel): Html | undefined {
	if (restMs === undefined) return undefined;
	const counted = isShort(restMs) && say.nextTry.replace('{time}', say.seconds);
	const text = say.nextTry.replace('{time}', timeOf(restMs, say));
	return markup`<p class="countdown quiet" aria-live="off" data-text="${counted}">${text}</p>`;
}

const tryAgain = (panel: Panel): Html =>
	markup`<noscript>${form(panel, button('check', panel.say.buttons.tryAgain, 'main'))}</noscript>`;

/** While the gateway cannot be asked, or does not want to be. */
export const troublePanels = {
	gatewayUnreachable: (panel) => {
		const { title, text } = panel.say.gatewayUnreachable;
		return block(
			title,
			markup`
			<p>${text}</p>
			${messageOf(panel)}
			${nextTry(panel)}
			${tryAgain(panel)}`,
		);
	},
	gatewayBusy: (panel) => {
		const { title, text } = panel.say.gatewayBusy;
		return block(
			title,
			markup`
			<p>${text}</p>
			${messageOf(panel)}
			${nextTry(panel)}
			${tryAgain(panel)}`,
			icons.pause,
		);
	},
	stuck: (panel) => {
		const { title, text } = panel.say.stuck;
		return block(title, markup`<p>${text}</p>${messageOf(panel)}${nextTry(panel)}`, icons.stop);
	},
} satisfies Partial<Record<Phase, (panel: Panel) => Html>>;
