import { binIndex, collection, column, table, uniqueIndex, type Step } from './shapes.ts';
import { FEEDBACK_STEPS } from './steps-feedback.ts';

/** Every step ever released, oldest first. A released step is never changed or taken out; a change is a new step. */
export const steps: readonly Step[] = [
	table('person', ['id'], {
		id: 'text',
		email: 'text',
		name: 'text',
		title: 'text',
		created_at: 'text'
	}),
	uniqueIndex('person', 'email'),
	table('credential', ['person_id', 'kind'], {
		person_id: 'text',
		kind: 'text',
		secret: 'text',
		created_at: 'text'
	}),
	table('session', ['hash'], {
		hash: 'text',
		person_id: 'text',
		created_at: 'text',
		seen_at: 'text',
		expires_at: 'text',
		agent: 'text'
	}),
	table('access_token', ['person_id', 'id'], {
		person_id: 'text',
		id: 'text',
		hash: 'text',
		name: 'text',
		scopes: 'text',
		created_at: 'text',
		used_at: 'text?',
		expires_at: 'text?',
		revoked_at: 'text?'
	}),
	uniqueIndex('access_token', 'hash'),
	table('one_time_token', ['hash'], {
		hash: 'text',
		purpose: 'text',
		person_id: 'text?',
		expires_at: 'text',
		spent_at: 'text?'
	}),
	table('attempt', ['key'], { key: 'text', window_start: 'text', count: 'integer' }),
	table('idempotency', ['actor', 'key'], {
		actor: 'text',
		key: 'text',
		request_hash: 'text',
		status: 'integer',
		headers: 'text',
		answer: 'text',
		created_at: 'text'
	}),
	table('record', ['owner_id'], { owner_id: 'text', revision: 'integer', sample_since: 'text?' }),
	collection('mastery_level', {
		scale: 'text',
		position: 'integer',
		name: 'text',
		descriptor: 'text',
		dreyfus: 'text',
		bloom: 'text'
	}),
	collection('competency', { name: 'text', origin: 'text', note: 'text', place: 'text' }),
	collection(
		'skill',
		{ name: 'text', layer: 'text', cluster: 'text', note: 'text', place: 'text' },
		{ competency: 'text?' }
	),
	collection('segment', { quadrant: 'text', name: 'text', place: 'text' }),
	collection('theme', { name: 'text', zone: 'text', place: 'text' }),
	collection(
		'impact',
		{
			headline: 'text',
			actions: 'text',
			audience: 'text',
			effect: 'text',
			opportunity_words: 'text',
			behaviours: 'text',
			skills: 'text',
			zone: 'text',
			place: 'text',
			objectives: 'text',
			status: 'text',
			quadrant: 'text?',
			scale: 'text?',
			part: 'text?',
			people: 'text',
			material: 'text',
			changes: 'text',
			planned_for: 'text?',
			started_on: 'text?',
			made_on: 'text?'
		},
		{ theme: 'text?', segment: 'text?' }
	),
	collection(
		'feedback',
		{
			giver: 'text',
			giver_role: 'text',
			giver_address: 'text?',
			given_on: 'text',
			source: 'text',
			standing: 'text',
			passages: 'text'
		},
		{ impact: 'text' }
	),
	...['mastery_level', 'competency', 'skill', 'segment', 'theme', 'impact', 'feedback'].map((on) =>
		binIndex(on)
	),
	collection(
		'map_intent',
		{ quadrant: 'text', scale: 'text', from_quarter: 'text', words: 'text' },
		{ segment: 'text?' },
		'0002'
	),
	binIndex('map_intent', '0002'),
	table(
		'map_link',
		['owner_id', 'id'],
		{
			owner_id: 'text',
			id: 'text',
			hash: 'text',
			name: 'text',
			quarter: 'text?',
			titles: 'integer',
			named: 'integer',
			until: 'text?',
			created_at: 'text',
			revoked_at: 'text?'
		},
		{},
		'0002'
	),
	uniqueIndex('map_link', 'hash', '0002'),
	column('competency', 'scale', 'text', '0003'),
	column('competency', 'framework_version', 'text?', '0003'),
	column('skill', 'framework_version', 'text?', '0003'),
	collection(
		'framework',
		{ name: 'text', note: 'text', address: 'text', opened_at: 'text?' },
		{},
		'0003'
	),
	{
		id: '0003-framework-address',
		change: (db) =>
			db.schema
				.createIndex('framework_address')
				.ifNotExists()
				.on('framework')
				.column('address')
				.execute()
	},
	collection(
		'framework_version',
		{
			made_from: 'text?',
			note: 'text',
			contributors: 'text',
			name: 'text',
			summary: 'text',
			source: 'text',
			scales: 'text',
			mastery_levels: 'text',
			groups: 'text',
			competencies: 'text',
			skills: 'text',
			roles: 'text',
			role_levels: 'text',
			role_level_links: 'text',
			descriptors: 'text',
			indicators: 'text',
			expectations: 'text',
			rules: 'text',
			segments: 'text',
			unmapped: 'text',
			state: 'text',
			number: 'integer?',
			published_at: 'text?'
		},
		{ framework: 'text' },
		'0003'
	),
	collection(
		'role_assignment',
		{
			standing: 'text',
			framework: 'text',
			framework_version: 'text',
			role: 'text',
			role_level: 'text',
			role_name: 'text',
			level_name: 'text',
			from: 'text',
			to: 'text?'
		},
		{},
		'0003'
	),
	collection(
		'assessment',
		{
			kind: 'text',
			ref: 'text',
			name_then: 'text',
			scale_then: 'text',
			framework_version: 'text?',
			mastery: 'integer?',
			confidence: 'integer?',
			wanted: 'integer?',
			wanted_by: 'text?',
			judge: 'text',
			on: 'text',
			note: 'text',
			interest: 'text?'
		},
		{},
		'0003'
	),
	...['framework', 'framework_version', 'role_assignment', 'assessment'].map((on) =>
		binIndex(on, '0003')
	),
	collection(
		'growth_page',
		{
			quarter: 'text',
			north_star: 'text',
			why: 'text',
			well: 'text',
			better: 'text',
			areas: 'text',
			picked: 'text',
			spent: 'integer'
		},
		{},
		'0004'
	),
	collection(
		'goal',
		{
			words: 'text',
			kind: 'text',
			due: 'text?',
			milestones: 'text',
			impacts: 'text',
			pages: 'text',
			item: 'text?',
			from_goal: 'text?',
			outcome: 'text?',
			outcome_on: 'text?',
			outcome_reason: 'text'
		},
		{},
		'0004'
	),
	collection('check_in', { on: 'text', moved: 'text', blocks: 'text' }, { goal: 'text' }, '0004'),
	collection(
		'habit',
		{
			words: 'text',
			days: 'text',
			every_weeks: 'integer',
			at: 'text',
			minutes: 'integer',
			from: 'text',
			until: 'text?'
		},
		{ goal: 'text' },
		'0004'
	),
	collection('celebration', { on: 'text', what: 'text', how: 'text' }, { goal: 'text?' }, '0004'),
	collection(
		'comment',
		{
			about: 'text',
			words: 'text',
			answers: 'text',
			resolved_at: 'text?',
			author: 'text',
			share: 'text?'
		},
		{ growth_page: 'text' },
		'0004'
	),
	collection(
		'preference',
		{
			check_in_weeks: 'integer',
			ritual: 'text',
			time_zone: 'text',
			guide_left_on: 'text?',
			looked_up_to: 'text',
			put_off: 'text'
		},
		{},
		'0004'
	),
	...['growth_page', 'goal', 'check_in', 'habit', 'celebration', 'comment', 'preference'].map(
		(on) => binIndex(on, '0004')
	),
	table(
		'share',
		['owner_id', 'id'],
		{
			owner_id: 'text',
			id: 'text',
			hash: 'text',
			what: 'text',
			page: 'text?',
			name: 'text',
			may: 'text',
			shows: 'text',
			ranks: 'integer',
			until: 'text?',
			created_at: 'text',
			revoked_at: 'text?'
		},
		{},
		'0004'
	),
	uniqueIndex('share', 'hash', '0004'),
	table(
		'reading',
		['owner_id', 'id'],
		{ owner_id: 'text', id: 'text', share: 'text', at: 'text' },
		{},
		'0004'
	),
	...FEEDBACK_STEPS
];
