import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseMaterial } from './rules-material.ts';
import { MATERIAL_KINDS, type MaterialKind } from './words.ts';

/** Addresses as people paste them, with the title each should have, under the kind each should be. */
const KNOWN: Partial<Record<MaterialKind, Record<string, string>>> = {
	pull_request: {
		'https://github.com/larkfield/payments/pull/902': 'payments #902',
		'https://github.com/larkfield/payments/pull/902/files#diff-1': 'payments #902',
		'https://git.larkfield.example/rail/fares/-/merge_requests/1841': 'fares !1841',
		'https://gitlab.com/larkfield/rail/fares/-/merge_requests/7/diffs?view=inline': 'fares !7',
		'https://bitbucket.org/larkfield/fares/pull-requests/12/refunds': 'fares #12',
		'https://bitbucket.larkfield.example/projects/RAIL/repos/fares/pull-requests/12/overview':
			'fares #12',
		'https://codeberg.org/larkfield/fares/pulls/3': 'fares #3',
		'https://dev.azure.com/larkfield/Rail/_git/fares/pullrequest/55': 'fares #55',
		'https://review.larkfield.example/c/rail/fares/+/4471': 'fares #4471'
	},
	code: {
		'https://github.com/larkfield/payments': 'payments',
		'https://github.com/larkfield/payments/commit/8dca48a0c1d2e3f4a5b6c7d8e9f00112233aabbc':
			'payments 8dca48a',
		'https://github.com/larkfield/payments/blob/main/src/refund%20rules.ts#L10':
			'payments refund rules.ts',
		'https://github.com/larkfield/payments/compare/v1...v2': 'payments changes',
		'https://gitlab.com/larkfield/rail/fares': 'fares',
		'https://git.larkfield.example/rail/fares/-/tree/main/docs': 'fares docs',
		'https://codeberg.org/larkfield/fares/src/branch/main/README.md': 'fares README.md',
		'https://gist.github.com/maya/0a1b2c3d4e5f': 'Gist by maya'
	},
	release_note: {
		'https://github.com/larkfield/payments/releases/tag/v2.3.0': 'payments v2.3.0',
		'https://github.com/larkfield/payments/releases': 'payments releases',
		'https://git.larkfield.example/rail/fares/-/releases/2026.11': 'fares 2026.11',
		'https://pypi.org/project/fare-rules/': 'fare-rules'
	},
	ticket: {
		'https://github.com/larkfield/payments/issues/17': 'payments #17',
		'https://larkfield.atlassian.net/browse/FARES-3310?focusedId=1': 'FARES-3310',
		'https://jira.larkfield.example/browse/fares-3310': 'FARES-3310',
		'https://larkfield.atlassian.net/jira/software/projects/FARES/boards/4?selectedIssue=FARES-9':
			'FARES-9',
		'https://linear.app/larkfield/issue/QA-12/retry-cards': 'QA-12',
		'https://youtrack.larkfield.example/issue/QA-7': 'QA-7',
		'https://dev.azure.com/larkfield/Rail/_workitems/edit/881': '#881',
		'https://trello.com/c/a1B2c3D4/12-fix-the-refund-page': 'Fix the refund page',
		'https://app.shortcut.com/larkfield/story/4410/refunds': 'Story 4410'
	},
	dashboard: {
		'https://grafana.larkfield.example/d/a1b2c3/contract-health?orgId=1&from=now-7d':
			'Contract health',
		'https://watch.larkfield.example/d/a1b2c3/contract-health': 'Contract health',
		'https://app.datadoghq.eu/dashboard/abc-123-xyz/failure-causes': 'Failure causes',
		'https://kibana.larkfield.example/app/dashboards#/view/1': 'Kibana dashboard',
		'https://lookerstudio.google.com/reporting/1b2': 'Looker Studio report',
		'https://public.tableau.com/app/profile/maya/viz/RetryRate/Retries': 'Retries',
		'https://app.powerbi.com/groups/me/reports/1': 'Power BI report',
		'https://metabase.larkfield.example/dashboard/42-retry-rate': 'Retry rate',
		'https://bi.larkfield.example/superset/dashboard/11/': 'Superset dashboard'
	},
	quality_metric: {
		'https://sonarcloud.io/project/overview?id=larkfield_fares': 'larkfield_fares',
		'https://quality.larkfield.example/dashboard?id=fares': 'fares',
		'https://app.codecov.io/gh/larkfield/fares': 'fares coverage',
		'https://coveralls.io/github/larkfield/fares?branch=main': 'fares coverage',
		'https://ci.larkfield.example/fares/lighthouse-report.html': 'Lighthouse report',
		'https://ci.larkfield.example/job/fares/allure/': 'Allure report',
		'https://larkfield.testrail.io/index.php?/runs/view/9': 'TestRail report'
	},
	document: {
		'https://larkfield.atlassian.net/wiki/spaces/QA/pages/8812/How+we+sort': 'How we sort',
		'https://confluence.larkfield.example/display/QA/How+we+sort+failures': 'How we sort failures',
		'https://www.notion.so/larkfield/Facilitator-notes-0123456789abcdef0123456789abcdef':
			'Facilitator notes',
		'https://docs.google.com/document/d/1a2B3c/edit?usp=sharing': 'Google document',
		'https://docs.google.com/spreadsheets/d/1a2B3c/edit#gid=0': 'Google sheet',
		'https://larkfield.sharepoint.com/:w:/s/QA/Eabc': 'Word document',
		'https://paper.dropbox.com/doc/Risk-words--AbC1': 'Risk words AbC1',
		'https://github.com/larkfield/fares/wiki/Fare-rules': 'Fare rules',
		'https://wiki.larkfield.example/Glossary': 'Glossary',
		'https://www.figma.com/design/a1B2c3/Refund-flow?node-id=1-2': 'Refund flow',
		'https://miro.com/app/board/uXjVabc=/': 'Board',
		'https://files.larkfield.example/2026/incident-review.pdf': 'incident-review.pdf'
	},
	presentation: {
		'https://docs.google.com/presentation/d/1a2B3c/edit': 'Google Slides',
		'https://larkfield.sharepoint.com/:p:/s/QA/Eabc': 'PowerPoint',
		'https://speakerdeck.com/maya/contract-tests-in-a-year': 'Contract tests in a year',
		'https://www.slideshare.net/maya/contract-tests': 'Contract tests',
		'https://files.larkfield.example/talks/risk.pptx': 'risk.pptx'
	},
	message: {
		'https://larkfield.slack.com/archives/C01/p1700000000': 'Slack message',
		'https://teams.microsoft.com/l/message/19%3aabc/1': 'Teams message',
		'https://discord.com/channels/1/2/3': 'Discord message',
		'https://groups.google.com/g/testers/c/abc': 'Google Groups thread',
		'https://mail.python.org/pipermail/dev/2026-May/1.html': 'Mailing list',
		'mailto:callum@larkfield.example?subject=Thanks': 'Mail to callum@larkfield.example'
	},
	snapshot: {
		'https://files.larkfield.example/shots/before.PNG?v=3': 'before.PNG',
		'https://github.com/larkfield/fares/blob/main/docs/after.png': 'after.png',
		'https://www.loom.com/share/0123456789abcdef0123456789abcdef': 'Loom recording',
		'https://imgur.com/a/b3Rt': 'Imgur picture',
		'https://cln.sh/aBc1': 'CleanShot capture'
	},
	link: {
		'https://larkfield.example/news/how-refunds-got-simpler?utm=1': 'How refunds got simpler',
		'https://www.larkfield.example/pricing': 'larkfield.example',
		'https://user:secret@larkfield.example/x?token=abc': 'larkfield.example',
		'https://github.com/settings/tokens': 'GitHub',
		'https://larkfield.example/%E0%A4%A': 'larkfield.example',
		'larkfield.example/x': 'larkfield.example',
		'not an address': 'not',
		'': ''
	}
};

describe('supporting material is recognised from its address', () => {
	for (const [kind, addresses] of Object.entries(KNOWN))
		it.each(Object.entries(addresses))(`${kind}: %s`, (url, title) => {
			expect(recogniseMaterial(url)).toEqual({ kind, title });
		});

	it('knows an address for every kind but a bare metric', () => {
		expect(Object.keys(KNOWN).sort()).toEqual(
			MATERIAL_KINDS.filter((kind) => kind !== 'metric').sort()
		);
	});
});

describe('whatever is pasted', () => {
	const pasted = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
		fc.constantFrom(...Object.values(KNOWN).flatMap((addresses) => Object.keys(addresses)))
	);

	it('gets a kind and one short line, and never throws', () => {
		fc.assert(
			fc.property(pasted, (text) => {
				const { kind, title } = recogniseMaterial(text);
				expect(MATERIAL_KINDS).toContain(kind);
				expect(title.length).toBeLessThanOrEqual(80);
				expect(title).not.toMatch(/\p{Cc}/u);
			})
		);
	});

	// Were a rule to look at every pair of places, this would not come to its end.
	it('is recognised in one go however long it is', () => {
		const long = `https://larkfield.example/${'a/-/b-'.repeat(100_000)}`;
		expect(recogniseMaterial(long).kind).toBe(
			recogniseMaterial('https://larkfield.example/a').kind
		);
	});

	it('keeps what follows the question mark out of the title', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{12,20}$/), (secret) => {
				const { title } = recogniseMaterial(
					`https://larkfield.example/a/b?token=${secret}#${secret}`
				);
				expect(title).not.toContain(secret);
			})
		);
	});
});
