// Narrows the list of everything on the search page of a published growth framework while one types.
const list = document.querySelector('[data-found]');
const field = document.querySelector('#find');
const says = document.querySelector('[data-says]');

/** @param {string | null} text */
const folded = (text) => (text ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

if (list && says && field instanceof HTMLInputElement) {
	const items = [...list.children].map((item) => ({ item, text: folded(item.textContent) }));
	const all = says.textContent;
	const narrow = () => {
		const words = folded(field.value).split(/\s+/).filter(Boolean);
		let count = 0;
		for (const { item, text } of items) {
			const fits = words.every((word) => text.includes(word));
			item.toggleAttribute('hidden', !fits);
			if (fits) count++;
		}
		if (words.length === 0) says.textContent = all;
		else if (count === 0) says.textContent = says.getAttribute('data-none');
		else says.textContent = count === 1 ? 'One place says this.' : `${count} places say this.`;
	};
	field.value ||= new URLSearchParams(location.search).get('q') ?? '';
	field.addEventListener('input', narrow);
	narrow();
}
