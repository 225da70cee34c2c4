/**
 * What keys do. `keys` is one key ("n", "?", "ArrowUp"), two one after the other ("g h"), or one with
 * Ctrl or Cmd ("mod+z"). `inFields` lets a mod key work while writing.
 */
export type Binding = {
	keys: string;
	label: string;
	group: string;
	run: () => void;
	inFields?: boolean;
	/** Whether it does anything now; it stays in the help either way. */
	when?: () => boolean;
};
/** The part of a keyboard event that is looked at. */
export type Press = Pick<
	KeyboardEvent,
	| 'key'
	| 'ctrlKey'
	| 'metaKey'
	| 'altKey'
	| 'repeat'
	| 'isComposing'
	| 'defaultPrevented'
	| 'timeStamp'
> & { target: EventTarget | null };

/** How long the second key of a sequence may take, in milliseconds. */
export const SEQUENCE_TIME = 1000;
/** Milliseconds after which a key that also begins sequences does what it does alone. */
export const ALONE_TIME = 450;

const WRITES =
	'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
const HOLDS_KEYS = '[role="menu"], [role="listbox"], dialog:modal';

function within(target: EventTarget | null, selector: string): boolean {
	const closest = (target as Partial<Element> | null)?.closest;
	return typeof closest === 'function' && closest.call(target, selector) !== null;
}

/** A registry of keys. Single letters and sequences never fire in a field, with a modifier, in a menu or dialog, or while turned off. */
export function createKeys() {
	let bindings: Binding[] = [];
	let letters = true;
	let first: { key: string; at: number } | undefined;
	/** What waits to see whether its key was the first of a sequence. */
	let waiting: { binding: Binding; timer: ReturnType<typeof setTimeout> } | undefined;

	const find = (keys: string) =>
		bindings.findLast((binding) => binding.keys === keys && (binding.when?.() ?? true));

	const begins = (key: string) => bindings.some(({ keys }) => keys.startsWith(`${key} `));

	/** The binding that a press completes; remembers the press where it may begin a sequence. */
	function completed(key: string, at: number): Binding | undefined {
		const begun = first && at - first.at <= SEQUENCE_TIME ? first.key : undefined;
		first = undefined;
		const second = begun === undefined ? undefined : find(`${begun} ${key}`);
		if (second) return second;
		if (begins(key)) first = { key, at };
		return find(key);
	}
	/** Ends the waiting; gives back what waited. */
	function waited(): Binding | undefined {
		clearTimeout(waiting?.timer);
		const binding = waiting?.binding;
		waiting = undefined;
		return binding;
	}
	/** Does what a key is bound to: at once, or, where a second key may give it another meaning, once none came. */
	function run(binding: Binding): void {
		const alone = waited();
		if (!binding.keys.includes(' ')) alone?.run();
		if (!begins(binding.keys)) return binding.run();
		waiting = { binding, timer: setTimeout(() => waited()?.run(), ALONE_TIME) };
	}

	function wanted(press: Press): Binding | undefined {
		const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
		const writing = within(press.target, WRITES);
		if (press.altKey) return undefined;
		if (press.ctrlKey || press.metaKey) {
			const binding = find(`mod+${key}`);
			return writing && !binding?.inFields ? undefined : binding;
		}
		if (!letters || press.repeat || writing || within(press.target, HOLDS_KEYS)) return undefined;
		return completed(key, press.timeStamp);
	}

	return {
		/** Adds keys; the newest wins where two want the same. Returns what takes them away. */
		bind(added: Binding[]): () => void {
			bindings = [...bindings, ...added];
			return () => {
				bindings = bindings.filter((binding) => !added.includes(binding));
				if (waiting && added.includes(waiting.binding)) waited();
			};
		},
		/** Does what a press asks for; whether there was anything to do. */
		press(press: Press): boolean {
			if (press.defaultPrevented || press.isComposing) return false;
			const binding = wanted(press);
			if (binding) run(binding);
			return binding !== undefined;
		},
		/** Every binding, for the help; of two with the same keys only the one that fires. */
		list: (): Binding[] =>
			bindings.filter(
				(binding, index) => bindings.findLastIndex(({ keys }) => keys === binding.keys) === index
			),
		/** Turns single letters and sequences on or off; keys with Ctrl or Cmd stay. */
		setLetters(on: boolean): void {
			letters = on;
		},
		lettersOn: (): boolean => letters
	};
}

/** The keys of this page. */
export const keys = createKeys();

const KEPT = 'letter-keys';

let read = false;
/** Whether single letters are keys in this browser. Read when it is first asked for: no page waits for its disk. */
export function lettersKept(): boolean {
	if (!read) keys.setLetters(localStorage.getItem(KEPT) !== 'off');
	read = true;
	return keys.lettersOn();
}

/** Listens to the keyboard, with letters on or off as this browser keeps it. Returns what stops it. */
export function listenToKeys(): () => void {
	const pressed = (event: KeyboardEvent) => {
		lettersKept();
		if (keys.press(event)) event.preventDefault();
	};
	addEventListener('keydown', pressed);
	return () => removeEventListener('keydown', pressed);
}

/** Turns single letters on or off and keeps that for this browser. */
export function chooseLetters(on: boolean): void {
	read = true;
	keys.setLetters(on);
	localStorage.setItem(KEPT, on ? 'on' : 'off');
}
