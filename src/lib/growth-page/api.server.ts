import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { room } from '#lib/http/operation.server.ts';
import { addCalendarOperations } from './api-calendar.server.ts';
import { addSharedOperations } from './api-shared.server.ts';
import * as schema from './schema.ts';

export const growthPageApi = room();

growthPageApi.route(
	'/',
	collectionApi(
		collections.growth_page,
		{ one: 'GrowthPage', many: 'GrowthPages', path: '/growth-pages' },
		{ item: schema.growthPage, input: schema.growthPageInput }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.goal,
		{ one: 'Goal', many: 'Goals', path: '/goals' },
		{ item: schema.goal, input: schema.goalInput }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.check_in,
		{ one: 'CheckIn', many: 'CheckIns', path: '/check-ins' },
		{ item: schema.checkIn, input: schema.checkInInput }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.habit,
		{ one: 'Habit', many: 'Habits', path: '/habits' },
		{ item: schema.habit, input: schema.habitInput }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.celebration,
		{ one: 'Celebration', many: 'Celebrations', path: '/celebrations' },
		{ item: schema.celebration, input: schema.celebrationInput }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.comment,
		{ one: 'Comment', many: 'Comments', path: '/comments' },
		{ item: schema.comment, input: schema.commentInput },
		{ author: '', share: null }
	)
);
growthPageApi.route(
	'/',
	collectionApi(
		collections.preference,
		{ one: 'Preference', many: 'Preferences', path: '/preferences' },
		{ item: schema.preference, input: schema.preferenceInput }
	)
);
addSharedOperations(growthPageApi);
addCalendarOperations(growthPageApi);
