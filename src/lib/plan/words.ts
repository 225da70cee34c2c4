import type { AudienceKind, Zone } from '#lib/impact/words.ts';

/** The row of what stands in a zone without a theme. */
export const NO_THEME = 'No theme yet';

/** Names to begin rows with, offered where a zone has none; each can be renamed. */
export const FIRST_THEMES: Record<Zone, readonly string[]> = {
	in_my_role: ['My craft', 'How we deliver', 'What we run', 'My team'],
	beyond_my_role: ['How it feels to work here', 'Other teams', 'My field outside']
};

/** What a zone is, in a sentence, where nothing stands in it yet. */
export const ZONE_THOUGHT: Record<Zone, string> = {
	in_my_role: 'What your role is there for: the change you make by doing it well.',
	beyond_my_role: 'What nobody asks of your role and you care about all the same.'
};

/** Whom a ticket says it reaches, after "on", where nobody is named. */
export const WHOM: Record<AudienceKind, string> = {
	myself: 'myself',
	my_team: 'my team',
	another_team: 'another team',
	department: 'a department',
	company: 'the company',
	customers_or_users: 'customers or users',
	business: 'the business',
	industry_or_community: 'the industry or a community'
};
