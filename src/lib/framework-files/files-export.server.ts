import { addressOf } from '#lib/framework/rules-version.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { toCase } from './files-case.ts';
import { toLadder } from './files-ladder.ts';
import { type Carried, toLongCsv } from './files-long.ts';
import { toJson, toYaml } from './files-whole.ts';
import type { CarriedBytes } from './files-workbook.server.ts';
import { EXPORTS, type ExportFormat } from './words-export.ts';

/** The version that a framework is taken from; a package of CASE and the cover of a spreadsheet say it. */
export type ExportedVersion = {
	id: string;
	number: number | null;
	published_at: string | null;
	updated_at: string;
};
export type ExportedFile = {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
	/** In plain sentences, what this form could not carry; empty where it carries all. */
	left: string[];
};
type Writer = (
	framework: GrowthFramework,
	version: ExportedVersion
) => Carried | Promise<Carried | CarriedBytes>;

const whole = (text: string): Carried => ({ text, left: [] });
// The writer of workbooks is loaded by the first one who wants a workbook.
const workbooks = () => import('./files-workbook.server.ts');

const WRITERS: Record<ExportFormat, Writer> = {
	json: (framework) => whole(toJson(framework)),
	yaml: (framework) => whole(toYaml(framework)),
	csv: (framework) => toLongCsv(framework),
	xlsx: async (framework) => (await workbooks()).toLongXlsx(framework),
	markdown: (framework) => toLadder(framework),
	case: (framework, { id, updated_at }) => whole(toCase(framework, { id, changed_at: updated_at })),
	'roles-xlsx': async (framework, version) => (await workbooks()).toRolesXlsx(framework, version)
};

/** A framework as a file of one of the forms. */
export async function exportFramework(
	framework: GrowthFramework,
	format: ExportFormat,
	version: ExportedVersion
): Promise<ExportedFile> {
	const written = await WRITERS[format](framework, version);
	const bytes = 'text' in written ? new TextEncoder().encode(written.text) : written.bytes;
	const { type, ending } = EXPORTS[format];
	const edition = version.number === null ? 'draft' : `v${version.number}`;
	return {
		name: `${addressOf(framework.name, edition)}${ending}`,
		type,
		bytes,
		left: written.left
	};
}
