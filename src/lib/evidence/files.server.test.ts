import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { impactInput } from '#lib/impact/schema.ts';
import { toXlsx } from './files.server.ts';
import { namesOf } from './rules-names.ts';
import { evidenceRows } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const names = namesOf({
	mastery_levels: [],
	competencies: [],
	skills: [],
	segments: [],
	themes: []
});
const link = (number: number, url: string) => ({ id: id(number), kind: 'link' as const, url });
const impact = impactInput.parse({
	headline: '=HYPERLINK("https://evil.example","click")',
	effect: `<b>&"${'long '.repeat(700)}`,
	changes: Array.from({ length: 20 }, (_, index) => ({
		id: id(index),
		before: 'b'.repeat(1000),
		after: 'a'.repeat(1000)
	})),
	made_on: '2026-10-02',
	started_on: '1812-03-01',
	material: [
		link(801, 'https://larkfield.example/a?x=1&y="2"'),
		link(802, 'mailto:callum@larkfield.example')
	]
});
const rows = evidenceRows({
	impacts: [
		{ ...impact, id: id(1), version: 1, created_at: stamp, updated_at: stamp, deleted_at: null }
	],
	feedback: [],
	skills: []
});

/** The files inside a zip archive, by name, read from its central directory. */
function unzip(archive: Buffer): Record<string, string> {
	const files: Record<string, string> = {};
	let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06') + 16);
	while (archive.toString('latin1', at, at + 4) === 'PK\x01\x02') {
		const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
		const [nameSize, extra, comment] = [28, 30, 32].map((offset) =>
			archive.readUInt16LE(at + offset)
		) as [number, number, number];
		const start = archive.readUInt32LE(at + 42);
		const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
		const packed = archive.subarray(data, data + size);
		const name = archive.toString('utf8', at + 46, at + 46 + nameSize);
		files[name] = (method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
		at += 46 + nameSize + extra + comment;
	}
	return files;
}

describe('the evidence as a workbook', async () => {
	const files = unzip(await toXlsx(rows, names));
	const [first = '', second = ''] = [1, 2].map((n) => files[`xl/worksheets/sheet${n}.xml`]);
	const strings = files['xl/sharedStrings.xml'] ?? '';

	it('has the table, the supporting material and the feedback on a sheet each', () => {
		const sheets = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
		expect(sheets.map(([, name]) => name)).toEqual(['Evidence', 'Supporting material', 'Feedback']);
	});

	it('keeps what a person wrote as text, never as a formula', () => {
		expect(Object.values(files).join('')).not.toMatch(/<f[ >]/);
		expect(strings).toContain('=HYPERLINK(');
		expect(strings).toContain('&lt;b&gt;&amp;');
	});

	it('keeps the head in sight, bold, and wraps text', () => {
		expect(first).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
		expect(files['xl/styles.xml']).toContain('<b/>');
		expect(files['xl/styles.xml']).toContain('wrapText="1"');
		expect(first).toMatch(/<col [^>]*width="40"/);
	});

	it('has days as dates, and as text where a workbook has no such date', () => {
		expect(files['xl/styles.xml']).toContain('yyyy-mm-dd');
		expect(first).toContain('<v>46297</v>');
		expect(strings).toContain('1812-03-01');
	});

	it('lets web links be followed, and only those', () => {
		const targets = files['xl/worksheets/_rels/sheet2.xml.rels'] ?? '';
		expect(second).toContain('<hyperlinks><hyperlink ref="E2" r:id="link0"/></hyperlinks>');
		expect(second.indexOf('<hyperlinks>')).toBeLessThan(second.indexOf('<pageMargins'));
		expect(targets).toContain('Target="https://larkfield.example/a?x=1&amp;y=&quot;2&quot;"');
		expect(targets).not.toContain('mailto:');
		expect(first).not.toContain('<hyperlinks>');
	});

	it('cuts what is longer than a cell can hold, and says so with "…"', () => {
		const longest = Math.max(
			...[...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => words?.length ?? 0)
		);
		expect(longest).toBe(32_767);
		expect(strings).toContain('…</t>');
	});

	it('has no rows to show when there are none', async () => {
		expect(unzip(await toXlsx([], names))['xl/worksheets/sheet2.xml']).not.toContain('hyperlink');
	});
});
