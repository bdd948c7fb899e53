import { icons } from './icons';
import { markup } from './markup';
import type { Html } from './markup';
import { afterScan, block, button, form, messageOf, personOf, type Panel } from './panelParts';
import type { Phase } from './view';
import { timeOf } from './waitingTime';

/** Why a code was not taken, or what the gateway says of the last one. */
function aboutCode(panel: Panel): Html | undefined {
	const { unusable, tooSoon } = panel.say.codeNeeded;
	const { codeUnusable, codeWaitMs } = panel;
	if (codeUnusable) return markup`<p class="message">${unusable}</p>`;
	if (codeWaitMs === undefined) return messageOf(panel);
	return markup`<p class="message">${tooSoon.replace('{time}', timeOf(codeWaitMs, panel.say))}</p>`;
}

/** While the phone shows a code. */
export const codePanels = {
	codeNeeded: (panel) => {
		const { title, label, hint } = panel.say.codeNeeded;
		const { code, noCode } = panel.say.buttons;
		const message = aboutCode(panel);
		const box = markup`
			<label for="code">${label}</label>
			<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required aria-describedby="code-hint">
			<p id="code-hint" class="quiet">${hint}</p>
			${button('code', code, 'main')}`;
		return block(
			title,
			markup`
			${personOf(panel)}
			${message && markup`<div role="alert">${message}</div>`}
			${form(panel, box)}
			${form(panel, button('confirmed', noCode))}`,
		);
	},
	codesUsedUp: (panel) => {
		const { codesUsedUp, buttons } = panel.say;
		const left = form(panel, button('confirmed', buttons.confirmed));
		return afterScan(panel, codesUsedUp, left, icons.pause);
	},
} satisfies Partial<Record<Phase, (panel: Panel) => Html>>;
