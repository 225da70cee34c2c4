import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { room } from '#lib/http/operation.server.ts';
import { impact, impactInput, theme, themeInput } from './schema.ts';

export const impactApi = room();

impactApi.route(
	'/',
	collectionApi(
		collections.impact,
		{ one: 'Impact', many: 'Impacts', path: '/impacts' },
		{ item: impact, input: impactInput }
	)
);
impactApi.route(
	'/',
	collectionApi(
		collections.theme,
		{ one: 'Theme', many: 'Themes', path: '/themes' },
		{ item: theme, input: themeInput }
	)
);
