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

/** The page goes on by itself. */
const passing = (panel: Panel, { title, text }: { title: string; text: string }, icon?: Html) =>
	block(
		title,
		markup`
		<p>${text}</p>
		${messageOf(panel)}
		${nextTry(panel)}
		${tryAgain(panel)}`,
		icon,
	);

/** While the gateway cannot be asked, or does not want to be. */
export const troublePanels = {
	gatewayUnreachable: (panel) => passing(panel, panel.say.gatewayUnreachable),
	gatewayBusy: (panel) => passing(panel, panel.say.gatewayBusy, icons.pause),
	stuck: (panel) => {
		const { title, text } = panel.say.stuck;
		return block(title, markup`<p>${text}</p>${messageOf(panel)}${nextTry(panel)}`, icons.stop);
	},
} satisfies Partial<Record<Phase, (panel: Panel) => Html>>;
