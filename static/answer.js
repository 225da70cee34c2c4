// What the pages of a request for feedback do with scripts: read the link, keep a draft by itself, send without leaving
// the page. Each of them is a form that works without.

/** Milliseconds of quiet before a draft is kept, and before it is tried again. */
const QUIET = 600;
const AGAIN = 5000;
const LOST = 'No connection. What you wrote is still here.';
/**
 * Why a draft is not kept, by the status that the server answers; all else is tried again.
 * @type {Record<number, string>}
 */
const NOT_KEPT = {
	404: 'Not kept: this link has ended. Copy what you wrote, and ask for a new one.',
	409: 'This was answered in another window. Reload to see it.',
	422: 'Not kept: each box takes 2,000 characters.'
};

/** @param {string} selector @returns {HTMLElement | null} */
const find = (selector) => document.querySelector(selector);

/** The form of an answer that has not been given yet. */
function draft() {
	const found = find('form[data-answer="open"], form[data-answer="declined"]');
	return found instanceof HTMLFormElement ? found : null;
}

/** @param {HTMLFormElement} form */
const wordsOf = (form) => JSON.stringify([...new FormData(form)]);

/** @param {string} sentence */
function say(sentence) {
	const status = find('[data-status]');
	if (status && status.textContent !== sentence) status.textContent = sentence;
}

let keptWords = '';
let keeping = false;
let sending = false;
let timer = 0;

/** @param {number} pause */
function later(pause) {
	clearTimeout(timer);
	timer = window.setTimeout(() => void keep(), pause);
}

/** Keeps what stands in the boxes where it is not kept yet, and says so only then. */
async function keep() {
	const form = draft();
	if (!form || sending) return;
	if (wordsOf(form) === keptWords) {
		if ([...new FormData(form).values()].some(Boolean)) say('Draft kept');
		return;
	}
	if (keeping) {
		later(QUIET);
		return;
	}
	keeping = true;
	const words = wordsOf(form);
	const sentence = await keptAs(form, words);
	keeping = false;
	if (draft() === form && !sending && wordsOf(form) === words) say(sentence);
}

/** @param {HTMLFormElement} form @param {string} words @returns {Promise<string>} what became of the draft */
async function keptAs(form, words) {
	try {
		const headers = { accept: 'application/json' };
		const body = new FormData(form);
		const answer = await fetch('?/keep', { method: 'POST', body, headers, keepalive: true });
		const { type, status } = await answer.json();
		if (type === 'redirect') {
			keptWords = words;
			return 'Draft kept';
		}
		const why = NOT_KEPT[status];
		if (why !== undefined) return why;
	} catch {
		// Whatever keeps it from the server passes, or is said when it is sent.
	}
	later(AGAIN);
	return `${LOST} It is kept as soon as Trellis can be reached.`;
}

/**
 * Sends a form and shows the page that it answers with; where there is no answer, all stays as it is.
 * @param {HTMLFormElement} form @param {HTMLElement | null} button
 */
async function send(form, button) {
	const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
	sending = true;
	form.setAttribute('aria-busy', 'true');
	try {
		const headers = { accept: 'text/html' };
		const answer = await fetch(action, { method: 'POST', body: new FormData(form), headers });
		if (answer.status >= 500) throw new Error(`The answer was ${answer.status}.`);
		show(await answer.text(), answer);
	} catch {
		form.removeAttribute('aria-busy');
		const status = form.querySelector('[data-status]') ?? form.appendChild(newStatus());
		status.textContent = `${LOST} Press again in a moment.`;
	}
	sending = false;
	later(QUIET);
}

function newStatus() {
	const status = document.createElement('p');
	status.setAttribute('role', 'status');
	status.setAttribute('data-status', '');
	return status;
}

/** @param {string} html @param {Response} answer */
function show(html, { redirected, url }) {
	const page = new DOMParser().parseFromString(html, 'text/html');
	document.title = page.title;
	document.body.replaceWith(page.body);
	if (redirected) history.replaceState(null, '', url);
	begin(redirected);
	const wrong = find('[aria-invalid]');
	if (!wrong) scrollTo(0, 0);
	(wrong ?? find('h1'))?.focus({ preventScroll: !wrong });
}

/** @param {boolean} isKept whether the words that the page came with are those that the server has */
function begin(isKept) {
	find('[data-keep]')?.setAttribute('hidden', '');
	if (/Mac|iP(hone|ad|od)/.test(navigator.platform))
		for (const keys of document.querySelectorAll('kbd')) keys.textContent = '⌘ ↵';
	const form = draft();
	keptWords = form && isKept ? wordsOf(form) : '';
	readLink();
}

/** Takes the token out of the address and sends it by the form that it can also be brought by. */
function readLink() {
	const door = find('[data-door]');
	const field = door?.querySelector('input');
	const token = location.hash.slice(1);
	if (token && field?.form) {
		history.replaceState(null, '', location.pathname);
		field.value = token;
		field.form.submit();
	} else door?.setAttribute('data-read', '');
}

document.addEventListener('input', ({ target }) => {
	if (!(target instanceof HTMLTextAreaElement) || target.form !== draft()) return;
	say('');
	later(QUIET);
});
document.addEventListener('submit', (event) => {
	const { target, submitter } = event;
	if (find('[data-door]') || !(target instanceof HTMLFormElement)) return;
	event.preventDefault();
	if (!sending) void send(target, submitter);
});
document.addEventListener('keydown', (event) => {
	const { target, key, ctrlKey, metaKey } = event;
	if (key !== 'Enter' || !(ctrlKey || metaKey) || !(target instanceof HTMLTextAreaElement)) return;
	event.preventDefault();
	target.form?.requestSubmit(target.form.querySelector('button'));
});
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'hidden') void keep();
});
addEventListener('pagehide', () => void keep());
addEventListener('online', () => later(0));
addEventListener('hashchange', readLink);
addEventListener('pageshow', ({ persisted }) => {
	if (persisted) readLink();
});

begin(true);
