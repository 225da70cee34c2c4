import { z } from 'zod';

/**
 * The schema of a change to what `input` describes: every field may be left out, and one that is left out
 * stays as it is, so no default may step in for it.
 */
export function changesOf(input: z.ZodObject): z.ZodObject {
	const fields = Object.entries(input.shape).map(([name, field]) => {
		const replaced = field instanceof z.ZodDefault || field instanceof z.ZodPrefault;
		const bare = (replaced ? field.unwrap() : field) as z.ZodType;
		return [name, z.optional(bare)] as const;
	});
	return z.strictObject(Object.fromEntries(fields));
}
