import { describe, expect, it } from 'vitest';
import { documentOf } from '#lib/framework/rules-version.ts';
import { usePlace } from '#lib/http/testing.server.ts';
import { STARTERS } from '#lib/starters/words.ts';
import { readFramework } from './files.server.ts';
import { EXPORT_FORMATS, EXPORTS, LEFT_OUT } from './words-export.ts';

describe('a version taken out as a file', () => {
	const here = usePlace('sqlite');

	it.each(EXPORT_FORMATS)('as %s reads back, and says what it could not carry', async (format) => {
		const { client } = await here.at.person();
		const starters = [STARTERS[0].key];
		const begun = await client.post<{ version: { id: string } }>('/frameworks/from-starters', {
			starters
		});
		const version = await client.item('framework_version', begun.version.id);
		const query = new URLSearchParams({ format });
		const answer = await client.send('GET', `/framework-versions/${version.id}/file`, undefined, {
			query
		});
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe(EXPORTS[format].type);
		const [, name = ''] =
			/^attachment; filename="([\w.-]+)"$/.exec(answer.headers.get('content-disposition') ?? '') ??
			[];
		expect(name.endsWith(EXPORTS[format].ending)).toBe(true);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		const { framework } = await readFramework([{ path: name, bytes }]);
		const whole = ['json', 'yaml', 'case'].includes(format);
		if (whole) expect(framework).toEqual(documentOf(version));
		else expect(framework.expectations).toHaveLength(version.expectations.length);
		expect(answer.headers.get(LEFT_OUT) === null).toBe(whole);
	});
});
