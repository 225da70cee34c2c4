import { Ajv2019, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { growthFramework } from '#lib/framework/schema-document.ts';
import schema from '../../../standards/case/case-v1p1-cfpackage.json' with { type: 'json' };
import { fromForeignCase } from './files-case-foreign.ts';
import { fromOwnCase, isOwnCase } from './files-case-own.ts';
import { jsonIn, textIn } from './files-text.ts';
import type { CasePackage } from './schema-case.ts';
import { Damaged, type Reader } from './schema.ts';

let compiled: ValidateFunction<CasePackage> | undefined;

/** The official schema of a CFPackage, as a program; made when it is first wanted. */
function valid(): ValidateFunction<CasePackage> {
	if (compiled) return compiled;
	const ajv = new Ajv2019({ strict: false, allErrors: true });
	formats(ajv);
	compiled = ajv.compile<CasePackage>(schema);
	return compiled;
}

const TOLD = 5;

/** What keeps a document from being a CFPackage of CASE 1.1, by place; empty where it is one. */
export function caseFaults(document: unknown): string[] {
	const validate = valid();
	if (validate(document)) return [];
	return (validate.errors ?? []).map(faultOf);
}

function faultOf({ instancePath, params, message = '' }: ErrorObject): string {
	const path = instancePath
		.slice(1)
		.replaceAll(/\/(\d+)/g, '[$1]')
		.replaceAll('/', '.');
	const more = params as { additionalProperty?: string; allowedValues?: string[] };
	const which = more.additionalProperty ?? more.allowedValues?.join(', ');
	return `${path || 'The package'} ${message}${which === undefined ? '' : `: ${which}`}`;
}

/** Reads packages of 1EdTech CASE 1.1: our own back as they were, others by the types and places of their items. */
export const caseReader: Reader = {
	name: 'a 1EdTech CASE package',
	fits: (files) => {
		const [file] = files;
		if (files.length !== 1 || !file) return 0;
		const text = textIn(file);
		return /^\s*\{/.test(text) && /"CFDocument"\s*:/.test(text) ? 1 : 0;
	},
	read: (files) => {
		const [file] = files;
		if (!file) throw new Damaged({ file: '' }, 'There is no file.');
		const document = jsonIn(file);
		const faults = caseFaults(document);
		if (faults.length > 0) {
			const more = faults.length > TOLD ? ` There are ${faults.length - TOLD} more.` : '';
			const told = `${faults.slice(0, TOLD).join('; ')}.${more}`;
			throw new Damaged({ file: file.path }, `This is no package of CASE 1.1. ${told}`);
		}
		const package_ = document as CasePackage;
		const how = 'a 1EdTech CASE package';
		if (!isOwnCase(package_))
			return { framework: fromForeignCase(package_, file.path), how, notes: [NOT_TAKEN] };
		try {
			return { framework: fromOwnCase(package_, file.path), how, notes: [] };
		} catch (error) {
			const said = growthFramework.shape.version.safeParse(versionIn(package_)).error;
			throw new Damaged({ file: file.path }, said?.issues[0]?.message ?? String(error));
		}
	}
};

const versionIn = ({ CFDocument }: CasePackage) =>
	(CFDocument.extensions?.trellis as { version?: unknown } | undefined)?.version;

const NOT_TAKEN =
	'The addresses of the items and the dates of their last change are not taken over.';
