/** Letters without case or accents, so that "Zielinski" finds "Zieliński". */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('Ł', 'l')
		.toLowerCase()
		.replaceAll('ł', 'l');
}
