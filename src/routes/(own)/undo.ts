import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { dismissToast } from '#lib/ui/toast.svelte.ts';

/** Takes the last step back and says so. */
export async function takeBack(record: OwnRecord): Promise<void> {
	// A step can be taken back once it is stored; the last one may still be on its way.
	await record.settled();
	const label = await record.undo.back();
	dismissToast();
	announce(label === undefined ? 'Nothing to undo.' : `Undone: ${label || 'your last words'}`);
}

/** Takes the step that was taken back again. */
export async function takeAgain(record: OwnRecord): Promise<void> {
	const label = await record.undo.again();
	announce(label === undefined ? 'Nothing to do again.' : `Done again: ${label || 'your words'}`);
}
