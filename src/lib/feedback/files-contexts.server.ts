import credentials from '../../../standards/open-badges/credentials-v2.json' with { type: 'json' };
import extensions from '../../../standards/open-badges/ob-extensions.json' with { type: 'json' };
import badges301 from '../../../standards/open-badges/ob-3.0.1.json' with { type: 'json' };
import badges302 from '../../../standards/open-badges/ob-3.0.2.json' with { type: 'json' };
import badges303 from '../../../standards/open-badges/ob-3.0.3.json' with { type: 'json' };
import badges from '../../../standards/open-badges/ob.json' with { type: 'json' };
import type { ContextFiles } from './rules-contexts.ts';
import { BADGES, CREDENTIALS } from './words-credential.ts';

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0';

/** Every context that is known, by its address. Nothing is ever fetched: a document with another is refused. */
export const CONTEXTS: ContextFiles = new Map<string, { '@context': unknown }>([
	[CREDENTIALS, credentials],
	[BADGES, badges303],
	[`${OB}/context-3.0.2.json`, badges302],
	[`${OB}/context-3.0.1.json`, badges301],
	[`${OB}/context.json`, badges],
	[`${OB}/extensions.json`, extensions]
]);
