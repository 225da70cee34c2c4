import type { PageLoad } from './$types';

/** The shell alone: what the link shows is asked for in the browser, where the token is. */
export const load: PageLoad = ({ setHeaders }) => {
	setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
};
