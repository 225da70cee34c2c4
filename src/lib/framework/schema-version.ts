import { z } from 'zod';
import { day, id, instant, line, paragraph, rowFields } from '#lib/db/schema.ts';
import { frameworkParts, growthFramework } from './schema-document.ts';
import { VERSION_STATES } from './words-document.ts';

/**
 * A growth framework of an owner: what its versions belong to. `address` is the last part of its public site's
 * address, and the site answers while `opened_at` is set.
 */
export const frameworkInput = z.strictObject({
	name: line(200, 1),
	note: paragraph(2000).default('')
});
export const framework = frameworkInput.extend({
	...rowFields.shape,
	address: line(80),
	opened_at: instant.nullable()
});

/**
 * One version of a framework: the whole document with its state. A draft can be changed; once published it has
 * its `number` (from 1) and stays as it is, and a later one makes it retired. `made_from` is the version that
 * a draft began as; `contributors` are the names of those who had a hand in it.
 */
export const frameworkVersionInput = z.strictObject({
	framework: id,
	made_from: id.nullable().default(null),
	note: paragraph(2000).default(''),
	contributors: z.array(line(120, 1)).max(200).default([]),
	name: growthFramework.shape.name,
	summary: growthFramework.shape.summary,
	source: growthFramework.shape.source,
	...frameworkParts.shape
});
export const frameworkVersion = frameworkVersionInput.extend({
	...rowFields.shape,
	state: z.enum(VERSION_STATES),
	number: z.int().min(1).max(1_000_000).nullable(),
	published_at: instant.nullable()
});

/** A version in a list: all but what it holds. */
export const frameworkVersionListed = frameworkVersion.pick({
	id: true,
	framework: true,
	made_from: true,
	note: true,
	contributors: true,
	name: true,
	state: true,
	number: true,
	published_at: true,
	version: true,
	created_at: true,
	updated_at: true,
	deleted_at: true
});

/**
 * A role level that a person holds (`held`) or grows towards (`aimed`), in the version of the framework it was
 * taken from; the names are those it had then. `to` is the last day it was so, null while it is.
 */
export const roleAssignmentInput = z.strictObject({
	standing: z.enum(['held', 'aimed']),
	framework: id,
	framework_version: id,
	role: id,
	role_level: id,
	role_name: line(200, 1),
	level_name: line(200, 1),
	from: day,
	to: day.nullable().default(null)
});
export const roleAssignment = roleAssignmentInput.extend(rowFields.shape);

export type Framework = z.infer<typeof framework>;
export type FrameworkVersion = z.infer<typeof frameworkVersion>;
export type FrameworkVersionListed = z.infer<typeof frameworkVersionListed>;
export type RoleAssignment = z.infer<typeof roleAssignment>;
