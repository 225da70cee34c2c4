/**
 * Text as Markdown shows it, every sign of markup escaped: emphasis, code, links and bare addresses,
 * pipes, HTML and entities, and what would begin a heading, list, quote or rule at the start of a line.
 */
export function markdownText(text: string): string {
	return text
		.replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
		.replace(/(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
		.replace(/www(?=\.)/gi, '$&\\')
		.replaceAll('@', '\\@')
		.replace(/^[ \t]+/gm, '')
		.replace(/^(#{1,6}|[-+])(?=\s|$)/gm, '\\$1')
		.replace(/^[-:=](?=[-:=|\\ \t]*$)/gm, '\\$&')
		.replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}
