import { PROXY_LINES } from '../../../gateway';

describe('The proxy lines', () => {
	it.each([
		['open' as const, 0],
		['wkteam' as const, 30],
		['wkteam2020' as const, 5],
	])('of %s are %i, numbered from 1', (gateway, count) => {
		expect(PROXY_LINES[gateway].map(({ line }) => line)).toEqual(
			Array.from({ length: count }, (_, i) => i + 1),
		);
	});

	it('have a name of their own each, in both languages', () => {
		for (const lines of Object.values(PROXY_LINES)) {
			expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
			expect(new Set(lines.map(({ chinese }) => chinese)).size).toBe(lines.length);
		}
	});

	it('changed their meaning: 1 was Guangzhou in 2020 and is Beijing now', () => {
		expect(PROXY_LINES.wkteam2020[0]).toEqual({ line: 1, name: 'Guangzhou', chinese: '广州' });
		expect(PROXY_LINES.wkteam[0]).toEqual({ line: 1, name: 'Beijing', chinese: '北京' });
	});

	it('are the provinces by the numbers of the manual', () => {
		expect(PROXY_LINES.wkteam.map(({ chinese }) => chinese).join(' ')).toBe(
			'北京 天津 上海 重庆 河北 山西 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 云南 陕西 黑龙江 辽宁 贵州 广西 宁夏 青海 甘肃 西藏 吉林 内蒙',
		);
	});
});
