import { emptyFramework } from '#lib/framework/rules-document.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { OperationId } from '#lib/trust/policy.ts';
import type { PATHS } from './client.ts';
import { asking, assigned, habitual, voice } from './testing-record.ts';

type Names = keyof typeof PATHS;
/** The owner's items, each by its collection, and the secrets that some requests need. */
export type Mine = Record<Names | 'token' | 'map_link' | 'share' | 'mail', string> & {
	link: string;
	password: string;
	/** A day within a week of the moment. */
	soon: string;
};

/** One request that the operation grants to whom its policy admits. */
export type Exercise = {
	/** Which of the owner's ids stands in the path. */
	of?: Names | 'token' | 'map_link' | 'share' | 'mail';
	body?: (mine: Mine) => unknown;
	headers?: Record<string, string>;
	/** What it answers to the owner. */
	status: number;
	/** What the owner's record is before it: filled, empty or the sample. */
	record?: 'empty' | 'sample';
};

const anyVersion = { 'if-match': '*' };

/** The six requests of one collection. */
function six<One extends string, Many extends string>(
	[one, many]: [One, Many],
	of: Names,
	made: (mine: Mine) => object,
	changed: object
) {
	return {
		[`list${many}`]: { status: 200 },
		[`get${one}`]: { of, status: 200 },
		[`create${one}`]: { body: made, status: 201 },
		[`change${one}`]: { of, body: () => changed, headers: anyVersion, status: 200 },
		[`delete${one}`]: { of, headers: anyVersion, status: 200 },
		[`restore${one}`]: { of, headers: anyVersion, status: 200 }
	} as Record<
		`list${Many}` | `${'get' | 'create' | 'change' | 'delete' | 'restore'}${One}`,
		Exercise
	>;
}

const said = { person: '', task: '', impact: 'It helped.' };
const FILE = 'Headline,Status\nIt lasts,made\n';

/** Every operation, exercised. One that is missing here does not compile, and fails in trust/policy.test.ts. */
export const exercises: Record<OperationId, Exercise> = {
	getHealth: { status: 200 },
	getOpenApi: { status: 200 },
	getRecordSchema: { status: 200 },
	lookAtLink: { body: ({ link: token }) => ({ token }), status: 200 },
	becomeFirstOwner: {
		body: ({ link: token }) => ({
			token,
			email: 'first@example.org',
			password: 'correct horse battery',
			name: 'First'
		}),
		// There is an owner already: even a link that works for something else opens nothing.
		status: 404
	},
	signIn: {
		body: ({ password }) => ({ email: 'owner.in@example.org', password }),
		status: 401
	},
	signInByLink: { body: ({ link: token }) => ({ token }), status: 200 },
	signOut: { status: 204 },
	signOutEverywhere: { status: 204 },
	getMe: { status: 200 },
	changeMe: { body: () => ({ title: 'Gardener' }), status: 200 },
	changePassword: {
		body: ({ password }) => ({ current: password, password: 'a fern on every sill' }),
		status: 204
	},
	listSessions: { status: 200 },
	listTokens: { status: 200 },
	createToken: { body: () => ({ name: 'cli', scopes: ['record:read'] }), status: 201 },
	revokeToken: { of: 'token', status: 204 },
	...six(['Impact', 'Impacts'], 'impact', () => ({ headline: 'It lasts' }), { effect: 'Longer' }),
	...six(['Theme', 'Themes'], 'theme', () => ({ name: 'Care', zone: 'in_my_role' }), { name: 'A' }),
	...six(['Competency', 'Competencies'], 'competency', () => ({ name: 'Care' }), { name: 'Ease' }),
	...six(['Skill', 'Skills'], 'skill', ({ competency }) => ({ name: 'Care', competency }), {
		name: 'Ease'
	}),
	...six(['Segment', 'Segments'], 'segment', () => ({ quadrant: 'giving_back', name: 'Care' }), {
		name: 'Ease'
	}),
	...six(
		['MasteryLevel', 'MasteryLevels'],
		'mastery_level',
		() => ({ position: 7, name: 'Beyond' }),
		{ name: 'Ease' }
	),
	...six(
		['Feedback', 'Feedback'],
		'feedback',
		({ impact }) => ({ ...voice, impact, passages: [{ order: 3, words: 'It helped.' }] }),
		{ giver: 'Bo' }
	),
	...six(
		['MapIntent', 'MapIntents'],
		'map_intent',
		() => ({ quadrant: 'giving_back', scale: 'group', from_quarter: '2026-Q4' }),
		{ words: 'A guild of our own' }
	),
	...six(['Framework', 'Frameworks'], 'framework', () => ({ name: 'Care' }), { note: 'Ease' }),
	...six(
		['FrameworkVersion', 'FrameworkVersions'],
		'framework_version',
		({ framework }) => ({ framework, name: 'Care' }),
		{ summary: 'Ease' }
	),
	...six(
		['RoleAssignment', 'RoleAssignments'],
		'role_assignment',
		({ framework }) => assigned('Gardener', framework),
		{ to: '2026-11-02' }
	),
	...six(
		['Assessment', 'Assessments'],
		'assessment',
		({ skill }) => ({ kind: 'skill', ref: skill, name_then: 'Care', on: '2026-11-02' }),
		{ mastery: 2 }
	),
	listFeedbackRequests: { status: 200 },
	getFeedbackRequest: { of: 'feedback_request', status: 200 },
	deleteFeedbackRequest: { of: 'feedback_request', headers: anyVersion, status: 200 },
	restoreFeedbackRequest: { of: 'feedback_request', headers: anyVersion, status: 200 },
	askForFeedback: {
		body: ({ impact, soon: until }) => ({ ...asking, impact, until }),
		status: 201
	},
	remindFeedbackRequest: { of: 'feedback_request', status: 200 },
	linkToFeedbackRequest: { of: 'feedback_request', status: 200 },
	takeBackFeedbackRequest: { of: 'feedback_request', status: 200 },
	// A link that is not known opens nothing, whoever asks; what a link opens is in feedback/api-answers.test.ts.
	openAnswer: { body: () => ({ token: 'no such link' }), status: 404 },
	keepAnswerDraft: { body: () => ({ token: 'no such link', words: said }), status: 404 },
	giveAnswer: { body: () => ({ token: 'no such link', words: said }), status: 404 },
	declineAnswer: { body: () => ({ token: 'no such link' }), status: 404 },
	withdrawAnswer: { body: () => ({ token: 'no such link' }), status: 404 },
	...six(['GrowthPage', 'GrowthPages'], 'growth_page', () => ({ quarter: '2026-Q3' }), {
		north_star: 'Calm releases'
	}),
	...six(['Goal', 'Goals'], 'goal', () => ({ words: 'One talk outside' }), { kind: 'personal' }),
	...six(['CheckIn', 'CheckIns'], 'check_in', ({ goal }) => ({ goal, on: '2026-11-16' }), {
		moved: 'Two teams held theirs'
	}),
	...six(
		['Habit', 'Habits'],
		'habit',
		({ goal }) => ({ ...habitual, goal, words: 'Write the note' }),
		{ minutes: 30 }
	),
	...six(
		['Celebration', 'Celebrations'],
		'celebration',
		() => ({ on: '2026-11-16', what: 'The outline was accepted' }),
		{ how: 'A long walk' }
	),
	...six(
		['Comment', 'Comments'],
		'comment',
		({ growth_page }) => ({ growth_page, about: 'goals', words: 'Who holds the third?' }),
		{ resolved_at: '2026-11-16T09:00:00.000Z' }
	),
	...six(['Preference', 'Preferences'], 'preference', () => ({}), { check_in_weeks: 2 }),
	createPreference: { body: () => ({}), status: 201, record: 'empty' },
	listShares: { status: 200 },
	createShare: { body: ({ growth_page: page }) => ({ page, name: 'Ana' }), status: 201 },
	revokeShare: { of: 'share', status: 204 },
	// Nothing is shown to whoever asks without a link, and nothing written; what a link opens is in growth-page/api-shared.test.ts.
	readSharedPage: { body: () => ({ token: 'no such link' }), status: 404 },
	commentOnSharedPage: {
		body: () => ({ token: 'no such link', author: 'Ana', about: 'goals', words: 'How?' }),
		status: 404
	},
	// What an address opens is in growth-page/api-calendar.test.ts.
	readCalendar: { status: 404 },
	answerSharedComment: {
		body: ({ comment }) => ({ token: 'no such link', author: 'Ana', comment, words: 'How?' }),
		status: 404
	},
	listStarters: { status: 200 },
	beginFromStarters: { body: () => ({ starters: ['engineer'] }), status: 201 },
	previewFramework: {
		body: () => ({ files: [{ path: 'a.yaml', base64: btoa('roles: [{name: Gardener}]') }] }),
		status: 200
	},
	exportFrameworkVersion: { of: 'framework_version', status: 200 },
	bringFramework: { body: () => ({ document: emptyFramework('Care') }), status: 201 },
	// The owner's version is a draft, and nobody takes up a draft; what it does is in framework/api-versions.test.ts.
	takeUpRoleLevel: {
		body: ({ framework_version }) => ({
			framework_version,
			role_level: framework_version,
			standing: 'held'
		}),
		status: 422
	},
	publishFrameworkVersion: { of: 'framework_version', headers: anyVersion, status: 200 },
	openFrameworkSite: { of: 'framework', body: () => ({ open: true }), status: 200 },
	// Nobody reads a site whose address they do not have; what it shows is in framework/api-versions.test.ts.
	readFrameworkSite: { status: 404 },
	getMapSvg: { status: 200 },
	getMapPng: { status: 200 },
	listMapLinks: { status: 200 },
	createMapLink: { body: () => ({ name: 'My page' }), status: 201 },
	revokeMapLink: { of: 'map_link', status: 204 },
	// Nothing is shown to whoever asks without a link; what a link shows is in map/api-links.test.ts.
	readSharedMap: { status: 404 },
	getIssuer: { status: 200 },
	// A list without a number is none; what the lists say is in feedback/api-issuer.test.ts.
	getStatusList: { status: 422 },
	listMail: { status: 200 },
	retryMail: { of: 'mail', status: 204 },
	dropMail: { of: 'mail', status: 204 },
	getEvidence: { status: 200 },
	getRecordState: { status: 200 },
	getRecordContent: { status: 200 },
	exportRecord: { status: 200 },
	importRecord: { body: () => sampleRecord('2026-11-17'), status: 204, record: 'empty' },
	takeSample: { status: 204, record: 'empty' },
	leaveSample: { status: 204, record: 'sample' },
	previewCsv: { body: () => ({ csv: FILE }), status: 200 },
	importCsv: { body: () => ({ csv: FILE }), status: 201 },
	followChanges: { status: 200 }
};
