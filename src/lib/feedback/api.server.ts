import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { addAnswerOperations } from './api-answers.server.ts';
import { addIssuerOperations } from './api-issuer.server.ts';
import { addRequestOperations } from './api-requests.server.ts';
import { feedbackRequest } from './schema-request.ts';
import { feedback as item, feedbackInput as input, feedbackListed as listed } from './schema.ts';

export const feedbackApi = collectionApi(
	collections.feedback,
	{ one: 'Feedback', many: 'Feedback', path: '/feedback' },
	{ item, input, listed },
	{ standing: 'reported', credential: null, request: null, readers: null, corrected_at: null }
);
feedbackApi.route(
	'/',
	collectionApi(
		collections.feedback_request,
		{ one: 'FeedbackRequest', many: 'FeedbackRequests', path: '/feedback-requests' },
		{ item: feedbackRequest }
	)
);
addRequestOperations(feedbackApi);
addAnswerOperations(feedbackApi);
addIssuerOperations(feedbackApi);
