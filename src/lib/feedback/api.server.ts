import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { feedback as item, feedbackInput as input } from './schema.ts';

export const feedbackApi = collectionApi(
	collections.feedback,
	{ one: 'Feedback', many: 'Feedback', path: '/feedback' },
	{ item, input },
	{ standing: 'reported' }
);
