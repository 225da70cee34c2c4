import { collections } from '#lib/db/collections.ts';
import { collectionApi } from '#lib/http/collection-api.server.ts';
import { room } from '#lib/http/operation.server.ts';
import { addLinkOperations } from './api-links.server.ts';
import { addPictureOperations } from './api-pictures.server.ts';
import { mapIntent, mapIntentInput } from './schema.ts';

export const mapApi = room();

mapApi.route(
	'/',
	collectionApi(
		collections.map_intent,
		{ one: 'MapIntent', many: 'MapIntents', path: '/map-intents' },
		{ item: mapIntent, input: mapIntentInput }
	)
);
addPictureOperations(mapApi);
addLinkOperations(mapApi);
