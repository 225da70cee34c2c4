/** A sentence about what just happened; `undo` takes it back. */
export type Toast = { text: string; undo?: () => void; id: number };

/** How long a toast stays unless it is pointed at or holds the focus, in milliseconds. */
export const TOAST_TIME = 8000;

const now = $state<{ toast: Toast | null }>({ toast: null });
let last = 0;

/** The toast on screen; one at a time, the newest. */
export const shownToast = (): Toast | null => now.toast;

/** Says what happened, with a way back where there is one. */
export function toast(text: string, undo?: () => void): void {
	now.toast = { text, undo, id: ++last };
}

/** Takes the toast away; given an id, only if that one is still on screen. */
export function dismissToast(id?: number): void {
	if (id === undefined || now.toast?.id === id) now.toast = null;
}
