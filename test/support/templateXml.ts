export interface TemplateLink {
	/** WeChat ID and name of each. */
	people?: ReadonlyArray<readonly [string, string]>;
	separator?: string;
	/** A button: its words, which no sentence has. */
	button?: string;
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** A notice as a template, in the shape of captures: a sentence and, by name, what stands in it. */
export function templateXml(
	template: string,
	links: Record<string, TemplateLink>,
	{ plain = '' }: { plain?: string } = {},
): string {
	return [
		'<sysmsg type="sysmsgtemplate">\n\t<sysmsgtemplate>\n\t\t<content_template type="tmpl_type_profile">',
		`\t\t\t<plain>${cdata(plain)}</plain>\n\t\t\t<template>${cdata(template)}</template>`,
		'\t\t\t<link_list>',
		...Object.entries(links).map(([name, link]) => linkXml(name, link)),
		'\t\t\t</link_list>\n\t\t</content_template>\n\t</sysmsgtemplate>\n</sysmsg>\n',
	].join('\n');
}

function linkXml(name: string, { people = [], separator, button }: TemplateLink): string {
	const members = people.map(
		([wcId, nickName]) =>
			`\t\t\t\t\t\t<member>\n\t\t\t\t\t\t\t<username>${cdata(wcId)}</username>\n\t\t\t\t\t\t\t<nickname>${cdata(nickName)}</nickname>\n\t\t\t\t\t\t</member>`,
	);
	return [
		button === undefined
			? `\t\t\t\t<link name="${name}" type="link_profile">`
			: `\t\t\t\t<link name="${name}" type="link_revoke" hidden="1">\n\t\t\t\t\t<title>${cdata(button)}</title>`,
		'\t\t\t\t\t<memberlist>',
		...members,
		'\t\t\t\t\t</memberlist>',
		...(separator === undefined ? [] : [`\t\t\t\t\t<separator>${cdata(separator)}</separator>`]),
		'\t\t\t\t</link>',
	].join('\n');
}
