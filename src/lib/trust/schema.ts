import { z } from 'zod';
import { address, id, instant, line } from '#lib/db/schema.ts';

/** What a token may do: read the record, or change it as well. */
export const SCOPES = ['record:read', 'record:write'] as const;

/** The account of a person, as they see it themself. */
export const me = z.strictObject({
	id,
	email: address,
	name: line(120),
	title: line(120),
	created_at: instant,
	/** Whether this Trellis sends mail; without, what would be mailed is passed on by a link. */
	sends_mail: z.boolean(),
	/** Whether this person looks after the place: whoever made it. */
	administrator: z.boolean()
});

export const personChanges = z.strictObject({
	name: line(120, 1).optional(),
	title: line(120).optional()
});

const secret = z.string().min(1).max(200);
/** A one-time token as it stands in a link after the `#`. */
const token = z.string().min(20).max(100);

export const link = z.strictObject({ token });
export const linkPurpose = z.strictObject({
	purpose: z.enum(['first_owner', 'sign_in']),
	name: line(120),
	/** Whether the record behind it is the sample, to look around in. */
	sample: z.boolean()
});
export const firstOwner = z.strictObject({
	token,
	email: address,
	password: secret,
	name: line(120, 1),
	title: line(120).default('')
});
export const signIn = z.strictObject({ email: address, password: secret });
export const signInByLink = z.strictObject({ token, password: secret.optional() });
export const passwordChange = z.strictObject({ current: secret, password: secret });

export const session = z.strictObject({
	created_at: instant,
	seen_at: instant,
	agent: line(300),
	current: z.boolean()
});

export const tokenInput = z.strictObject({
	name: line(80, 1),
	scopes: z.array(z.enum(SCOPES)).min(1),
	days: z.int().min(1).max(366).nullable().default(null)
});
export const accessToken = z.strictObject({
	id,
	name: line(80),
	scopes: z.array(z.enum(SCOPES)),
	created_at: instant,
	used_at: instant.nullable(),
	expires_at: instant.nullable()
});
/** A token just made; its secret is told this once. */
export const newToken = accessToken.extend({ secret: z.string() });

export type Me = z.infer<typeof me>;
export type Scope = (typeof SCOPES)[number];
export type AccessToken = z.infer<typeof accessToken>;
export type NewToken = z.infer<typeof newToken>;
export type SessionInfo = z.infer<typeof session>;
export type LinkPurpose = z.infer<typeof linkPurpose>;
