import type { Plugin } from 'vite';

type Drawing = { node: [tag: string, attributes: Record<string, string>][] };

const DATA = /const iconData = (\{.*\});/;
const SVG =
	'class="lucide-icon" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"';

/**
 * Makes each icon a drawing that is fixed at build time. As the package has them, every icon builds its
 * attributes and shapes anew wherever it is shown: three tenths of the time in which a page comes alive.
 * They take no properties then: size and colour are the style sheet's.
 */
export function fixedIcons(): Plugin {
	return {
		name: 'fixed-icons',
		enforce: 'pre',
		transform: {
			filter: { id: /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/ },
			handler(code, id) {
				const data = DATA.exec(code)?.[1];
				// A release that keeps its drawings elsewhere stops the build here, where it is noticed.
				if (data === undefined) throw new Error(`${id} holds no drawing where there was one.`);
				const shapes = (JSON.parse(data) as Drawing).node.map(([tag, attributes]) => {
					const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
					return `<${tag}${said.join('')} />`;
				});
				return `<svg ${SVG}>${shapes.join('')}</svg>`;
			}
		}
	};
}
