/** Hands a text, or bytes, to the person as a file of their browser's downloads. */
export function offerFile(name: string, type: string, text: string | Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	// The download has begun by then; the browser would otherwise keep the text until the page is left.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
