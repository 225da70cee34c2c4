import { WORDS, type AudienceKind } from '#lib/impact/words.ts';

/** The third question, by whom the impact was for. */
export const FELT: Record<AudienceKind, string> = {
	myself: 'What is different for you because of it?',
	my_team: 'What is different in your week since then?',
	another_team: 'What is different for you and your team since then?',
	department: 'What is different for you, and for the teams around you, since then?',
	company: 'What is different in your work since then, and who else notices?',
	customers_or_users: 'What is different for you, or for the people you do it for, since then?',
	business: 'What can you now promise or decide that you could not before?',
	industry_or_community: 'What do you, or others in your field, do differently since then?'
};
/** Other questions about the impact felt, that fit any. */
export const OTHER_WAYS: readonly string[] = [
	'What did you stop doing?',
	'What did you worry about before?',
	'What can you now promise?',
	'What would you miss if it were gone?'
];
/** Others that fit whom the impact was for. */
export const WAYS: Partial<Record<AudienceKind, readonly string[]>> = {
	my_team: ['What is easier in your day now?', 'How much time does it save you in a week?'],
	another_team: ['What does your team no longer wait for?', 'Who on your team noticed first?'],
	department: ['What do teams do differently now?', 'What no longer needs a meeting?'],
	company: ['What do people no longer ask you?', 'Which decision is easier now?'],
	customers_or_users: ['What do your customers no longer ask for?', 'What can they now do alone?'],
	business: ['What does it save, and where do you see it?', 'Which risk no longer worries you?'],
	industry_or_community: [
		'What did you change after you heard of it?',
		'Who else benefits from it?'
	]
};

/** Whom an impact was for, within a sentence of its owner. */
export const WHOM: Record<AudienceKind, string> = {
	myself: 'me',
	my_team: 'my team',
	another_team: 'another team',
	department: 'a department',
	company: 'the company',
	customers_or_users: WORDS.customers_or_users.toLowerCase(),
	business: 'the business',
	industry_or_community: 'others in the field'
};
