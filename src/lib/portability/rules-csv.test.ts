import { describe, expect, it } from 'vitest';
import { readCsv } from './files-csv.server.ts';
import { previewImpacts } from './rules-csv.ts';
import { guessMapping } from './rules-csv-mapping.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const context = () => {
	let made = 1000;
	return {
		mastery_levels: ['Remember', 'Understand', 'Practice', 'Grow', 'Lead'].map((name, index) => ({
			position: index + 1,
			name
		})),
		competencies: [{ id: id(501), name: 'Quality' }],
		skills: [{ id: id(601), name: 'Contract tests' }],
		segments: [{ id: id(301), name: 'Teaching', quadrant: 'giving_back' as const }],
		themes: [{ id: id(201), name: 'Refunds', zone: 'in_my_role' as const }],
		newId: () => id((made += 1))
	};
};
const preview = (...lines: string[]) => {
	const file = readCsv(lines.join('\n'));
	return previewImpacts(file, guessMapping(file.header), context());
};
const only = (...lines: string[]) => preview(...lines).drafts[0]?.impact;

describe('a row becomes a draft', () => {
	it('with what an ordinary list of achievements says', () => {
		const { drafts, rejected, unmapped } = preview(
			'Title;Description;Date;State;Link;Who;Scope;Role;Priority',
			'Refunds explained;"Sorted 214 codes, twice";3 Nov 2026;Done;https://github.com/a/fares/pull/1841;Callum Reid, support;my team;led;high'
		);
		expect(rejected).toEqual([]);
		expect(unmapped).toEqual(['Priority']);
		expect(drafts).toEqual([
			{
				line: 2,
				impact: expect.objectContaining({
					headline: 'Refunds explained',
					actions: 'Sorted 214 codes, twice',
					effect: '',
					status: 'made',
					made_on: '2026-11-03',
					scale: 'team',
					part: 'owner',
					people: [expect.objectContaining({ kind: 'impacted', name: 'Callum Reid, support' })],
					material: [expect.objectContaining({ kind: 'pull_request', title: 'fares #1841' })]
				}) as unknown
			}
		]);
	});

	it('with several links, people and skills from one cell, or from several columns', () => {
		const impact = only(
			'title,links,ticket,people,skills',
			'x,https://a.example/1; https://a.example/2,https://a.example/browse/QA-1,"Ana\nPriya (member)","quality: Lead; Contract tests"'
		);
		expect(impact?.material?.map(({ title }) => title)).toEqual(['a.example', 'a.example', 'QA-1']);
		expect(impact?.people?.map(({ name, who }) => [name, who])).toEqual([
			['Ana', 'outside'],
			['Priya', 'member']
		]);
		expect(impact?.skills).toMatchObject([
			{ kind: 'competency', ref: id(501), shown: 5 },
			{ kind: 'skill', ref: id(601), shown: null }
		]);
	});

	it.each([
		['made, where it says when', 'x,2026-11-03,2026-10-01', 'made'],
		['under way, where it was only begun', 'x,,2026-10-01', 'under_way'],
		['an idea, where nothing is said', 'x,,', 'idea']
	])('%s and not its status', (_, row, status) =>
		expect(only('title,made on,started on', row)?.status).toBe(status)
	);

	it('made, where our own file shows what its evidence amounts to', () =>
		expect(only('title,status', 'x,Confirmed')?.status).toBe('made'));

	it('in the theme and segment it names, with the zone and quadrant they lie in', () => {
		expect(only('title,theme,segment', 'x,refunds,teaching')).toMatchObject({
			theme: id(201),
			zone: 'in_my_role',
			segment: id(301),
			quadrant: 'giving_back'
		});
	});
});

describe('what the record does not have yet', () => {
	it('is told once, however many rows name it', () => {
		const { drafts, added } = preview(
			'title,skills,theme,segment,quadrant,zone',
			'x,Risk analysis,Risk,Early signs,avoiding waste,beyond',
			'y,risk analysis; Quality,risk,Early signs,Avoiding waste,beyond my role'
		);
		expect(added.skills.map(({ name }) => name)).toEqual(['Risk analysis']);
		expect(added.themes).toMatchObject([{ name: 'Risk', zone: 'beyond_my_role' }]);
		expect(added.segments).toMatchObject([{ name: 'Early signs', quadrant: 'avoiding_waste' }]);
		expect(new Set(drafts.map(({ impact }) => impact.theme))).toEqual(
			new Set(added.themes.map((theme) => theme.id))
		);
	});

	it('is not added for a row that is kept out', () => {
		const { added } = preview('title,skills,theme,made on', 'x,Risk,Risk,soon');
		expect(added).toEqual({ skills: [], segments: [], themes: [] });
	});
});

describe('a row is kept out with its line, its value and what would be right', () => {
	const long = 'x'.repeat(301);
	it.each([
		['title,status', 'x,Nearly', 'status', 'Nearly', /not a status\. Write one of: Idea, Planned/],
		['title,scale', 'x,Galaxy', 'scale', 'Galaxy', /Write one of: Personal, Team, Group, Company/],
		['title,part played', 'x,Hero', 'part', 'Hero', /Instigator, Owner, Collaborator/],
		['title,quadrant', 'x,Fun', 'quadrant', 'Fun', /Knowledge value, Business value/],
		['title,zone', 'x,Moon', 'zone', 'Moon', /In my role, Beyond my role/],
		['title,made on', 'x,soon', 'made_on', 'soon', /not a day.*2026-11-03/],
		['title,made on', 'x,3/4/2026', 'made_on', '3/4/2026', /2026-04-03 or 2026-03-04/],
		['title,quarter', 'x,Q7', 'planned_for', 'Q7', /not a quarter.*2026-Q4/],
		['title,on whom', 'x,Folks', 'audience', 'Folks', /Begin with one of: Myself, My team/],
		[
			'title,segment',
			'x,Garden',
			'segment',
			'Garden',
			/Say its quadrant too.*Teaching \(Giving back\)/
		],
		['title,link', 'x,see wiki', 'material', 'see wiki', /begins with https:\/\//],
		['title,link', 'x,javascript:alert(1)', 'material', 'javascript:alert(1)', /https:\/\//],
		['title,who', 'x,Ana <a@b>', 'people', 'a@b', /name@example\.org/],
		['title,date', `${long},`, 'headline', long.slice(0, 200), /at most 300 characters/],
		['title,theme', `x,${long}`, 'theme', long.slice(0, 200), /at most 80 characters/],
		['title,scale', ',Team', 'headline', '', /one of the three is enough/],
		[
			'title,started on,made on',
			'x,2026-05-01,2026-04-01',
			'made_on',
			'2026-04-01',
			/before it was/
		],
		['title,segment,quadrant', 'x,Teaching,Business value', 'segment', id(301), /Giving back/]
	] as const)('%s: %s', (header, row, field, value, reason) => {
		const { drafts, rejected } = preview(header, row);
		expect(drafts).toEqual([]);
		expect(rejected).toEqual([
			{ line: 2, field, value, reason: expect.stringMatching(reason) as unknown }
		]);
	});

	it('with everything that is wrong with it', () => {
		const { rejected } = preview('title,status,scale,made on', 'x,Nearly,Galaxy,soon');
		expect(rejected.map(({ field }) => field).sort()).toEqual(['made_on', 'scale', 'status']);
	});

	it('and never silently: every row is a draft or has a reason', () => {
		const { drafts, rejected } = preview(
			'title,date',
			'a,2026-01-01',
			'b',
			'c,soon',
			'd"d,x',
			'e,'
		);
		expect(drafts.map(({ line }) => line)).toEqual([2, 6]);
		expect(rejected.map(({ line }) => line)).toEqual([3, 4, 5]);
	});

	it('while the other days of a column tell which number is the month', () => {
		const { drafts } = preview('title,date', 'a,3/4/2026', 'b,17/4/2026');
		expect(drafts.map(({ impact }) => impact.made_on)).toEqual(['2026-04-03', '2026-04-17']);
	});
});
