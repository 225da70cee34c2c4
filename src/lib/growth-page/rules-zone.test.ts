import { describe, expect, it } from 'vitest';
import { isZone, zoneClocks } from './rules-zone.ts';

describe('the clocks of a time zone', () => {
	it.each<[string, string[]]>([
		['Europe/London', ['3 -1 Su 01:00:00 60', '10 -1 Su 02:00:00 0']],
		['America/New_York', ['3 2 Su 02:00:00 -240', '11 1 Su 02:00:00 -300']],
		['Australia/Sydney', ['4 1 Su 03:00:00 600', '10 1 Su 02:00:00 660']],
		['Australia/Lord_Howe', ['4 1 Su 02:00:00 630', '10 1 Su 02:00:00 660']]
	])('in %s change by two rules', (zone, rules) => {
		const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
		const { yearly, onsets } = zoneClocks(zone, 2021, 2036);
		expect(onsets).toEqual([]);
		expect(
			yearly.map(
				({ month, week, weekday, time, after }) =>
					`${month} ${week} ${days[weekday]} ${time} ${after}`
			)
		).toEqual(rules);
	});

	it('in Kolkata never change', () => {
		expect(zoneClocks('Asia/Kolkata', 2021, 2036)).toEqual({
			standing: 330,
			yearly: [],
			onsets: []
		});
	});

	it('in Cairo are told change by change, for they did not change in each of the years', () => {
		const { yearly, onsets } = zoneClocks('Africa/Cairo', 2021, 2026);
		expect(yearly).toEqual([]);
		expect(onsets[0]).toEqual({ day: '2023-04-28', time: '00:00:00', before: 120, after: 180 });
		expect(onsets).toHaveLength(8);
	});
});

it.each([
	['Europe/Berlin', true],
	['UTC', true],
	['', false],
	['Mars/Olympus', false]
])('%j is a time zone: %s', (name, known) => {
	expect(isZone(name)).toBe(known);
});
