import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { addIssuerOperations } from './api-issuer.server.ts';
import { feedback as item, feedbackInput as input, feedbackListed as listed } from './schema.ts';

export const feedbackApi = collectionApi(
	collections.feedback,
	{ one: 'Feedback', many: 'Feedback', path: '/feedback' },
	{ item, input, listed },
	{ standing: 'reported', credential: null }
);
addIssuerOperations(feedbackApi);
