import { expect, test } from 'vitest';
import { colours } from './colours.ts';

const css = (text: string) => colours(new Map([['src/lib/ui/base.css', text]]));
const svelte = (text: string) => colours(new Map([['src/lib/map/Radar.svelte', text]]));

test('tokens, mixes of tokens and the words without a hue pass', () => {
	expect(
		css(`/* red is the colour #f00 */
.red:hover, #fade { color: var(--red); border: 1px solid currentColor; white-space: nowrap; }
.a { background: color-mix(in oklab, var(--ink) 20%, transparent) url('red.png'); content: 'red'; }
.b { color: inherit; transition: border-color 1s; --tan: var(--snow); font-family: 'Gold', serif; }
@media (forced-colors: active) { .c { color: CanvasText; } }`)
	).toEqual([]);
	expect(
		svelte(`<script>const red = '#fff'; const snow = colour(red);</script>
{#each reds as red (red)}<a href="#add" class="gold">red &#123; tan</a>{/each}
<path fill="none" stroke="var(--ink)" style="color: var(--red)" style:color={red} />
<style>.tan { fill: var(--tan); }</style>`)
	).toEqual([]);
});

test('the tokens themselves are written in colours', () => {
	expect(colours(new Map([['src/lib/ui/tokens.css', ':root { --ink: #123; }']]))).toEqual([]);
});

test.each([
	'.a { color: #fff; }',
	'.a { background: rgb(0 0 0 / 50%); }',
	'.a { border: 1px solid OKLCH(50% 0.1 20); }',
	'.a { box-shadow: 0 0 1px black; }',
	'.a { --edge: tan; }',
	'.a { background: color-mix(in srgb, var(--ink), white); }',
	'.a {\n\tcolor: hsl(1 2% 3%)\n}'
])('%s is caught', (text) => {
	expect(css(text)).toHaveLength(1);
	expect(svelte(`<p>red</p>\n<style>\n\t${text}\n</style>`)).toHaveLength(1);
});

test.each([
	'<path fill="#abc" />',
	'<p style="margin: 0; color: red">',
	"<stop stop-color='white' />",
	'<p style:color="red">'
])('%s is caught in markup, with its line', (markup) => {
	expect(svelte(`<h1>Map</h1>\n${markup}\n<style>p { margin: 0; }</style>`)).toEqual([
		expect.stringContaining('src/lib/map/Radar.svelte:2: ')
	]);
});
