import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCase } from './files-case.ts';
import { fromOwnCase } from './files-case-own.ts';
import { anyFramework } from './rules-generate.ts';
import type { CasePackage } from './schema-case.ts';

const packageOf = (text: string) => JSON.parse(text) as CasePackage;

describe('a framework as a CASE package', () => {
	it('is the same when it is read back, ids and order included', () => {
		fc.assert(
			fc.property(anyFramework, (framework) => {
				expect(fromOwnCase(packageOf(toCase(framework)), 'a.json')).toEqual(framework);
			})
		);
	});

	it('is the same when another tool has kept the items in another order', () => {
		fc.assert(
			fc.property(anyFramework, (framework) => {
				const package_ = packageOf(toCase(framework));
				package_.CFItems?.reverse();
				package_.CFAssociations?.reverse();
				expect(fromOwnCase(package_, 'a.json')).toEqual(framework);
			})
		);
	});
});
