import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { dismissToast, toast } from '#lib/ui/toast.svelte.ts';

/** Takes the last step back and says so, or why it could not be. */
export async function takeBack(record: OwnRecord): Promise<void> {
	// A step can be taken back once it is stored; the last one may still be on its way.
	await record.settled();
	dismissToast();
	tell(record, 'Undone', await record.undo.back(), 'Nothing to undo.');
}

/** Takes the step that was taken back again, likewise. */
export async function takeAgain(record: OwnRecord): Promise<void> {
	await record.settled();
	tell(record, 'Done again', await record.undo.again(), 'Nothing to do again.');
}

function tell(record: OwnRecord, done: string, label: string | undefined, nothing: string): void {
	const refused = record.saving.problem;
	if (label !== undefined) announce(`${done}: ${label || 'your last words'}`);
	else if (refused) toast(refused.detail);
	else announce(nothing);
}
