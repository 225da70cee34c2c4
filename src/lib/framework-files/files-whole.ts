import { stringify } from 'yaml';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';

/** The whole framework as JSON; read back it is the same, ids and order included. */
export const toJson = (framework: GrowthFramework): string =>
	`${JSON.stringify(framework, null, '\t')}\n`;

/**
 * The whole framework as YAML 1.2 that a person can read and edit: long text as blocks, no anchors. Read back it
 * is the same, ids and order included.
 */
export const toYaml = (framework: GrowthFramework): string =>
	stringify(framework, {
		aliasDuplicateObjects: false,
		blockQuote: 'literal',
		lineWidth: 0,
		version: '1.2'
	});
