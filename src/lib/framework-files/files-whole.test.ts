import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { growthFramework } from '#lib/framework/schema-document.ts';
import { toJson, toYaml } from './files-whole.ts';
import { anyFramework } from './rules-generate.ts';

describe('a framework written whole and read back', () => {
	it('begins from frameworks that are whole', () => {
		fc.assert(
			fc.property(anyFramework, (framework) => {
				expect(frameworkMisfits(framework)).toEqual([]);
				expect(growthFramework.parse(framework)).toEqual(framework);
			})
		);
	});

	it('is the same from JSON', () => {
		fc.assert(
			fc.property(anyFramework, (framework) => {
				expect(growthFramework.parse(JSON.parse(toJson(framework)))).toEqual(framework);
			})
		);
	});

	it('is the same from YAML', () => {
		fc.assert(
			fc.property(anyFramework, (framework) => {
				expect(growthFramework.parse(parse(toYaml(framework)))).toEqual(framework);
			})
		);
	});

	it('has long text as blocks in YAML and no anchors', () => {
		const [framework] = fc.sample(anyFramework, 1);
		const summary = 'What we are about.\nIn two lines.';
		expect(toYaml({ ...growthFramework.parse(framework), summary })).toContain(
			'summary: |-\n  What we are about.\n  In two lines.\n'
		);
	});
});
