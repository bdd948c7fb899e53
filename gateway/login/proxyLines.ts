import { InvalidInputError, NotOfferedError } from '../wire/errors';
import type { GatewayName } from '../dialects';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

export interface ProxyLine {
	line: number;
	name: string;
	/** As written in `province`, without 省 or 市. */
	chinese: string;
}

const numbered = (names: ReadonlyArray<readonly [string, string]>): ProxyLine[] =>
	names.map(([name, chinese], i) => ({ line: i + 1, name, chinese }));

/**
 * The vendor's own lines. The numbers changed their meaning: 1 was Guangzhou in 2020 and is Beijing
 * now (获取二维码（第二步-方式1）; 2020: kai-shi-kai-fa/huo-qu-token). open has none.
 */
export const PROXY_LINES: Record<GatewayName, readonly ProxyLine[]> = {
	open: [],
	wkteam: numbered([
		['Beijing', '北京'],
		['Tianjin', '天津'],
		['Shanghai', '上海'],
		['Chongqing', '重庆'],
		['Hebei', '河北'],
		['Shanxi', '山西'],
		['Jiangsu', '江苏'],
		['Zhejiang', '浙江'],
		['Anhui', '安徽'],
		['Fujian', '福建'],
		['Jiangxi', '江西'],
		['Shandong', '山东'],
		['Henan', '河南'],
		['Hubei', '湖北'],
		['Hunan', '湖南'],
		['Guangdong', '广东'],
		['Hainan', '海南'],
		['Sichuan', '四川'],
		['Yunnan', '云南'],
		['Shaanxi', '陕西'],
		['Heilongjiang', '黑龙江'],
		['Liaoning', '辽宁'],
		['Guizhou', '贵州'],
		['Guangxi', '广西'],
		['Ningxia', '宁夏'],
		['Qinghai', '青海'],
		['Gansu', '甘肃'],
		['Tibet', '西藏'],
		['Jilin', '吉林'],
		['Inner Mongolia', '内蒙'],
	]),
	wkteam2020: numbered([
		['Guangzhou', '广州'],
		['Nanjing', '南京'],
		['Hangzhou', '杭州'],
		['Shanghai', '上海'],
		['Shenzhen', '深圳'],
	]),
};

/**
 * The proxy line to send: the chosen one, or the one of `province`. There is no silent default, because
 * a wrong region endangers the account; with an own network any line will do.
 *
 * @throws InvalidInputError
 */
export function lineOfProvince(call: Call, ownProxy: boolean): JsonObject {
	const chosen = chosenLine(call, PROXY_LINES.wkteam);
	if (chosen) return chosen;
	const province = call.text('province');
	const found = PROXY_LINES.wkteam.find((line) => names(line, province));
	if (found) return { proxyLine: String(found.line) };
	if (ownProxy || call.text('aid') !== '') return { proxyLine: '1' };
	const { displayName } = call.dialect;
	throw new InvalidInputError(
		province === ''
			? `Province is empty. ${displayName} needs it, or a Proxy Line, to log in from the account’s region.`
			: `${displayName} has no proxy line in "${province}".`,
		'Enter the province where the account is used, e.g. 广东, or choose a Proxy Line.',
	);
}

/**
 * The form of 2020: the chosen line, if there is one.
 *
 * @throws InvalidInputError, NotOfferedError
 */
export function lineOf2020(call: Call, ownProxy: boolean): JsonObject {
	if (ownProxy) {
		throw new NotOfferedError(
			`${call.dialect.displayName} takes no proxy of your own.`,
			'Choose a Proxy Line, or the gateway "wkteam" if your vendor account has the current form.',
		);
	}
	return chosenLine(call, PROXY_LINES.wkteam2020) ?? {};
}

function chosenLine(call: Call, lines: readonly ProxyLine[]): JsonObject | undefined {
	const chosen = call.text('proxyLine');
	if (chosen === '') return undefined;
	if (lines.some(({ line }) => String(line) === chosen)) return { proxyLine: chosen };
	throw new InvalidInputError(
		`Proxy Line "${chosen}" does not exist.`,
		`${call.dialect.displayName} has the lines 1 to ${lines.length}.`,
	);
}

const names = ({ name, chinese }: ProxyLine, province: string): boolean =>
	province !== '' &&
	(province.startsWith(chinese) || province.toLowerCase() === name.toLowerCase());
