import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { room } from '#lib/http/operation.server.ts';
import { addStarterOperations } from './api-starters.server.ts';
import { addVersionOperations } from './api-versions.server.ts';
import {
	competency,
	competencyInput,
	masteryLevel,
	masteryLevelInput,
	segment,
	segmentInput,
	skill,
	skillInput
} from './schema.ts';

export const frameworkApi = room();
addStarterOperations(frameworkApi);
addVersionOperations(frameworkApi);

frameworkApi.route(
	'/',
	collectionApi(
		collections.competency,
		{ one: 'Competency', many: 'Competencies', path: '/competencies' },
		{ item: competency, input: competencyInput }
	)
);
frameworkApi.route(
	'/',
	collectionApi(
		collections.skill,
		{ one: 'Skill', many: 'Skills', path: '/skills' },
		{ item: skill, input: skillInput }
	)
);
frameworkApi.route(
	'/',
	collectionApi(
		collections.segment,
		{ one: 'Segment', many: 'Segments', path: '/segments' },
		{ item: segment, input: segmentInput }
	)
);
frameworkApi.route(
	'/',
	collectionApi(
		collections.mastery_level,
		{ one: 'MasteryLevel', many: 'MasteryLevels', path: '/mastery-levels' },
		{ item: masteryLevel, input: masteryLevelInput }
	)
);
