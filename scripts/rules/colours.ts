import type { Rule } from './tree.ts';

const TOKENS = 'src/lib/ui/tokens.css';

const NAMED =
	'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen';

const LITERAL = new RegExp(
	[
		String.raw`#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b`,
		String.raw`\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(`,
		String.raw`(?<![\w-])(?:${NAMED.replaceAll(' ', '|')})(?![\w-])`
	].join('|'),
	'i'
);

/** Blanks a match out but keeps its lines, so that what follows keeps its line number. */
const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');

/** The values of declarations, all else blanked: selectors, property names, strings, addresses. */
function values(css: string): string {
	return css
		.replaceAll(/\/\*[\s\S]*?\*\//g, blank)
		.replaceAll(/"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g, blank)
		.replaceAll(/[^{};]*\{/g, blank)
		.replaceAll(/[\w-]+\s*:/g, blank);
}

/** What a component says about looks: its style block, and the attributes of its markup that hold colours. */
function looks(svelte: string): string {
	const attribute =
		/(?<=\s(?:style|fill|stroke|color|stop-color|flood-color|style:[\w-]+)=)("[^"]*"|'[^']*')/g;
	const kept = svelte
		.replaceAll(/<!--[\s\S]*?-->/g, blank)
		.replaceAll(
			/(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
			(_, open: string, css: string, close: string) => `${blank(open)}${values(css)}${blank(close)}`
		);
	const start = svelte.search(/<style[\s>]/);
	const markup = start < 0 ? kept : kept.slice(0, start);
	let shown = '';
	let at = 0;
	for (const { index, 0: whole } of markup.matchAll(attribute)) {
		shown += blank(markup.slice(at, index)) + whole.replaceAll(/[\w-]+\s*:/g, blank);
		at = index + whole.length;
	}
	return shown + blank(markup.slice(at)) + (start < 0 ? '' : kept.slice(start));
}

/** Every colour has a name in tokens.css, so that both themes and their contrast are decided in one place. */
export const colours: Rule = (tree) =>
	[...tree]
		.filter(([path]) => /\.(svelte|css)$/.test(path) && path !== TOKENS)
		.flatMap(([path, text]) =>
			(path.endsWith('.css') ? values(text) : looks(text)).split('\n').flatMap((line, at) => {
				const literal = LITERAL.exec(line.replaceAll(/var\(--[\w-]+/g, blank))?.[0];
				return literal ? [`${path}:${at + 1}: ${literal} is no token; use var(--...).`] : [];
			})
		);
