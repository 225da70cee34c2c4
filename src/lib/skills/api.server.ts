import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { room } from '#lib/http/operation.server.ts';
import { assessment, assessmentInput } from './schema.ts';

export const skillsApi = room();

skillsApi.route(
	'/',
	collectionApi(
		collections.assessment,
		{ one: 'Assessment', many: 'Assessments', path: '/assessments' },
		{ item: assessment, input: assessmentInput }
	)
);
