import { binIndex, collection, column, table, uniqueIndex, type Step } from './shapes.ts';

/** What asking, answering, signing and sending mail need. */
export const FEEDBACK_STEPS: readonly Step[] = [
	table(
		'instance_key',
		['id'],
		{ id: 'text', address: 'text', private: 'text', from: 'text', to: 'text?' },
		{},
		'0005'
	),
	table(
		'credential_status',
		['list', 'position'],
		{
			list: 'integer',
			position: 'integer',
			credential: 'text',
			made_at: 'text',
			withdrawn_at: 'text?'
		},
		{},
		'0005'
	),
	uniqueIndex('credential_status', 'credential', '0005'),
	column('feedback', 'credential', 'text?', '0005'),
	collection(
		'feedback_request',
		{
			giver: 'text',
			giver_role: 'text',
			giver_address: 'text?',
			channel: 'text',
			headline: 'text',
			told: 'text',
			questions: 'text',
			readers: 'text',
			until: 'text',
			remind_on: 'text?',
			sent_at: 'text?',
			failed_at: 'text?',
			opened_at: 'text?',
			answered_at: 'text?',
			declined_at: 'text?',
			withdrawn_at: 'text?',
			taken_back_at: 'text?',
			reminders: 'integer',
			reminded_at: 'text?'
		},
		{ impact: 'text' },
		'0005'
	),
	binIndex('feedback_request', '0005'),
	column('feedback', 'request', 'text?', '0005'),
	column('feedback', 'corrected_at', 'text?', '0005'),
	column('feedback', 'readers', 'text?', '0005'),
	table(
		'answer_link',
		['hash'],
		{ hash: 'text', owner_id: 'text', request: 'text', made_at: 'text' },
		{},
		'0005'
	),
	table(
		'answer_draft',
		['owner_id', 'request'],
		{ owner_id: 'text', request: 'text', words: 'text', kept_at: 'text' },
		{},
		'0005'
	),
	table(
		'outbox',
		['id'],
		{
			id: 'text',
			kind: 'text',
			body: 'text',
			due: 'text',
			attempts: 'integer',
			lease: 'text?',
			leased_until: 'text?',
			error: 'text',
			failed_at: 'text?',
			created_at: 'text'
		},
		{},
		'0005'
	)
];
