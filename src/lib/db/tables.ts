import type { FeedbackRequest } from '#lib/feedback/schema-request.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import type { Framework, FrameworkVersion, RoleAssignment } from '#lib/framework/schema-version.ts';
import type { Competency, MasteryLevel, Segment, Skill } from '#lib/framework/schema.ts';
import type {
	Celebration,
	CheckIn,
	Comment,
	Goal,
	GrowthPage,
	Habit,
	Preference
} from '#lib/growth-page/schema.ts';
import type { Impact, Theme } from '#lib/impact/schema.ts';
import type { MapIntent } from '#lib/map/schema.ts';
import type { Assessment } from '#lib/skills/schema.ts';

/** A stored row: what is a list or an object in the record is JSON text in its column. */
export type Stored<Item> = { owner_id: string } & {
	[Field in keyof Item]: Extract<Item[Field], object> extends never
		? Item[Field]
		: string | Extract<Item[Field], null>;
};

/** The collections of a record, each a table whose primary key is (owner_id, id). */
export interface RecordTables {
	mastery_level: Stored<MasteryLevel>;
	competency: Stored<Competency>;
	skill: Stored<Skill>;
	segment: Stored<Segment>;
	theme: Stored<Theme>;
	impact: Stored<Impact>;
	feedback_request: Stored<FeedbackRequest>;
	feedback: Stored<Feedback>;
	map_intent: Stored<MapIntent>;
	framework: Stored<Framework>;
	framework_version: Stored<FrameworkVersion>;
	role_assignment: Stored<RoleAssignment>;
	assessment: Stored<Assessment>;
	growth_page: Stored<GrowthPage>;
	goal: Stored<Goal>;
	check_in: Stored<CheckIn>;
	habit: Stored<Habit>;
	celebration: Stored<Celebration>;
	comment: Stored<Comment>;
	preference: Stored<Preference>;
}

/** One collection's items as the product speaks of them. */
export interface RecordItems {
	mastery_level: MasteryLevel;
	competency: Competency;
	skill: Skill;
	segment: Segment;
	theme: Theme;
	impact: Impact;
	feedback_request: FeedbackRequest;
	feedback: Feedback;
	map_intent: MapIntent;
	framework: Framework;
	framework_version: FrameworkVersion;
	role_assignment: RoleAssignment;
	assessment: Assessment;
	growth_page: GrowthPage;
	goal: Goal;
	check_in: CheckIn;
	habit: Habit;
	celebration: Celebration;
	comment: Comment;
	preference: Preference;
}

/** The tables of the place itself: who may come in, and what has been done about it. */
interface PlaceTables {
	migration: { id: string; done_at: string };
	person: { id: string; email: string; name: string; title: string; created_at: string };
	credential: {
		person_id: string;
		kind: 'password';
		secret: string;
		created_at: string;
	};
	session: {
		hash: string;
		person_id: string;
		created_at: string;
		seen_at: string;
		expires_at: string;
		agent: string;
	};
	access_token: {
		person_id: string;
		id: string;
		hash: string;
		name: string;
		scopes: string;
		created_at: string;
		used_at: string | null;
		expires_at: string | null;
		revoked_at: string | null;
	};
	one_time_token: {
		hash: string;
		purpose: 'first_owner' | 'sign_in';
		person_id: string | null;
		expires_at: string;
		spent_at: string | null;
	};
	map_link: {
		owner_id: string;
		id: string;
		hash: string;
		name: string;
		quarter: string | null;
		titles: number;
		named: number;
		until: string | null;
		created_at: string;
		revoked_at: string | null;
	};
	share: {
		owner_id: string;
		id: string;
		hash: string;
		what: 'growth_page' | 'calendar';
		page: string | null;
		name: string;
		may: 'view' | 'comment';
		shows: 'all' | 'goals';
		ranks: number;
		until: string | null;
		created_at: string;
		revoked_at: string | null;
	};
	reading: { owner_id: string; id: string; share: string; at: string };
	/** The keys that this instance signs with: `id` is the public half, `address` where it is published. */
	instance_key: {
		id: string;
		address: string;
		private: string;
		from: string;
		to: string | null;
	};
	/** The place of every signed credential in a status list, and since when it is withdrawn. */
	credential_status: {
		list: number;
		position: number;
		credential: string;
		made_at: string;
		withdrawn_at: string | null;
	};
	/** The links by which a request is answered; a reminder brings one of its own, and all of them open the same. */
	answer_link: { hash: string; owner_id: string; request: string; made_at: string };
	/** What somebody has written so far in answer to a request; `words` is JSON text, and no part of the asker's record. */
	answer_draft: { owner_id: string; request: string; words: string; kept_at: string };
	/** Mail to be sent: what it is for (`body` is JSON text), from when on, and who is at it until when. */
	outbox: {
		id: string;
		kind: string;
		body: string;
		due: string;
		attempts: number;
		lease: string | null;
		leased_until: string | null;
		error: string;
		failed_at: string | null;
		created_at: string;
	};
	attempt: { key: string; window_start: string; count: number };
	idempotency: {
		actor: string;
		key: string;
		request_hash: string;
		status: number;
		headers: string;
		answer: string;
		created_at: string;
	};
	record: { owner_id: string; revision: number; sample_since: string | null };
}

export interface Tables extends PlaceTables, RecordTables {}
