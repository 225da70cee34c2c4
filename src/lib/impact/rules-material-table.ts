import type { MaterialKind } from './words.ts';

/**
 * Which addresses are what kind of supporting material, most telling first; the first row that fits
 * decides. A row is [address, kind, title].
 *
 * In an address `*` stands for anything inside one part, `**` for any parts, `:name` for one part to use
 * in the title (`:number` digits, `:key` a ticket key, `:commit` a commit id), `(a|b)` for either,
 * `?name=:x` for a query field that must be there, and a closing `$` for "and nothing after".
 * A title may hold `:name`, or `:last` for the last readable part of the address, and words after `|`
 * for when there is none. A host that begins with `*` is any host: the path alone is unmistakable.
 */
export const MATERIAL_ADDRESSES: readonly (readonly [string, MaterialKind, string])[] = [
	// Pictures and recordings, wherever they are kept
	['**.(png|jpg|jpeg|gif|webp|avif|svg|bmp|heic|mp4|mov|webm)$', 'snapshot', ':last|Picture'],
	['(cleanshot.com|*.cleanshot.com|cleanshot.cloud|cln.sh)', 'snapshot', 'CleanShot capture'],
	['(loom.com|www.loom.com)/(share|embed)', 'snapshot', ':last|Loom recording'],
	['(imgur.com|i.imgur.com)', 'snapshot', 'Imgur picture'],
	['(gyazo.com|prnt.sc|snipboard.io|d.pr|monosnap.com|*.screencast.com)', 'snapshot', 'Screenshot'],
	['(web.archive.org|archive.org|archive.ph)/web', 'snapshot', 'Archived page'],

	// GitHub
	['gist.github.com/:owner', 'code', 'Gist by :owner'],
	['github.com/(orgs|settings|features|marketplace|topics|sponsors|users)', 'link', 'GitHub'],
	['github.com/:owner/:repo/discussions/:number', 'message', ':repo discussion #:number'],
	['github.com/:owner/:repo/wiki', 'document', ':last|:repo wiki'],
	['github.com/:owner/:repo/compare', 'code', ':repo changes'],
	['github.com/:owner/:repo/(tree|blob|blame|raw)/**/:file$', 'code', ':repo :file'],
	['github.com/:owner/:repo/(tree|commits)', 'code', ':repo'],
	['github.com/:owner/:repo$', 'code', ':repo'],
	['raw.githubusercontent.com/:owner/:repo/**/:file$', 'code', ':repo :file'],

	// GitLab, its own or self-hosted: "/-/" is in no other address
	['*/**/:repo/-/merge_requests/:number', 'pull_request', ':repo !:number'],
	['gitlab.com/**/:repo/merge_requests/:number', 'pull_request', ':repo !:number'],
	['*/**/:repo/-/(issues|work_items|epics)/:number', 'ticket', ':repo #:number'],
	['*/**/:repo/-/(releases|tags)/:tag', 'release_note', ':repo :tag'],
	['*/**/:repo/-/(releases|tags)', 'release_note', ':repo releases'],
	['*/**/:repo/-/wikis', 'document', ':last|:repo wiki'],
	['*/**/:repo/-/commit/:commit', 'code', ':repo :commit'],
	['*/**/:repo/-/compare', 'code', ':repo changes'],
	['*/**/:repo/-/(tree|blob|blame|raw)/**/:file$', 'code', ':repo :file'],
	['*/**/:repo/-/(tree|commits|snippets)', 'code', ':repo'],
	['gitlab.com/:owner/**/:repo$', 'code', ':repo'],

	// Bitbucket, its own or self-hosted
	['bitbucket.org/:owner/:repo/pull-requests/:number', 'pull_request', ':repo #:number'],
	['bitbucket.org/:owner/:repo/issues/:number', 'ticket', ':repo #:number'],
	['bitbucket.org/:owner/:repo/commits/:commit', 'code', ':repo :commit'],
	['bitbucket.org/:owner/:repo', 'code', ':repo'],
	['*/**/repos/:repo/pull-requests/:number', 'pull_request', ':repo #:number'],
	['*/**/repos/:repo/commits/:commit', 'code', ':repo :commit'],
	['*/**/repos/:repo/browse', 'code', ':repo'],

	// Azure DevOps
	['*/**/_git/:repo/pullrequest/:number', 'pull_request', ':repo #:number'],
	['*/**/_git/:repo/commit/:commit', 'code', ':repo :commit'],
	['*/**/_git/:repo', 'code', ':repo'],
	['*/**/_workitems/edit/:number', 'ticket', '#:number'],
	['*/**/_wiki/wikis', 'document', ':last|Wiki page'],

	// Gitea, Forgejo, Codeberg, GitHub on one's own server, Gerrit: known by their paths
	['*/:owner/:repo/(pull|pulls)/:number', 'pull_request', ':repo #:number'],
	['*/c/**/:repo/+/:number', 'pull_request', ':repo #:number'],
	['*/:owner/:repo/issues/:number', 'ticket', ':repo #:number'],
	['*/:owner/:repo/releases/(tag|download)/:tag', 'release_note', ':repo :tag'],
	[
		'(github.com|codeberg.org|git.*|gitea.*)/:owner/:repo/(releases|tags)$',
		'release_note',
		':repo releases'
	],
	['*/:owner/:repo/(commit|commits)/:commit', 'code', ':repo :commit'],
	['*/:owner/:repo/src/(branch|commit|tag)/**/:file$', 'code', ':repo :file'],
	['codeberg.org/:owner/:repo$', 'code', ':repo'],
	['git.sr.ht/:owner/:repo', 'code', ':repo'],
	['(npmjs.com|www.npmjs.com)/package', 'release_note', ':last|npm package'],
	['pypi.org/project/:name', 'release_note', ':name'],

	// How good it is: code quality, coverage, page speed, test reports
	['(sonarcloud.io|sonarqube.*|sonar.*)/**?id=:project', 'quality_metric', ':project'],
	['*/(dashboard|project/overview|project/issues)?id=:project', 'quality_metric', ':project'],
	['(sonarcloud.io|sonarqube.*|sonar.*)', 'quality_metric', 'Sonar report'],
	['(codecov.io|app.codecov.io)/:host/:owner/:repo', 'quality_metric', ':repo coverage'],
	['coveralls.io/:host/:owner/:repo', 'quality_metric', ':repo coverage'],
	['(codecov.io|*.codecov.io|coveralls.io)', 'quality_metric', 'Coverage'],
	['(codeclimate.com|qlty.sh|app.codacy.com)', 'quality_metric', 'Code quality'],
	['(pagespeed.web.dev|*.webpagetest.org)', 'quality_metric', 'Page speed'],
	['*/**lighthouse*.(html|json)$', 'quality_metric', 'Lighthouse report'],
	['allure.*', 'quality_metric', 'Allure report'],
	['*/**/(allure|allure-report|allure-docker-service)', 'quality_metric', 'Allure report'],
	['(*.testrail.io|*.testrail.com|testrail.*)', 'quality_metric', 'TestRail report'],

	// Tickets
	['*/**/browse/:key', 'ticket', ':key'],
	['*/**?selectedIssue=:key', 'ticket', ':key'],
	['*/**/issues/:key', 'ticket', ':key'],
	['linear.app/:team/issue/:key', 'ticket', ':key'],
	['*/**/issue/:key', 'ticket', ':key'],
	['app.shortcut.com/:team/story/:number', 'ticket', 'Story :number'],
	['app.shortcut.com/:team/epic/:number', 'ticket', 'Epic :number'],
	['trello.com/(c|b)', 'ticket', ':last|Trello card'],
	['app.asana.com', 'ticket', 'Asana task'],
	['app.clickup.com/t/:id$', 'ticket', ':id'],
	['app.clickup.com/t/:team/:id', 'ticket', ':id'],
	['*.monday.com/boards', 'ticket', 'Monday item'],
	['*.zendesk.com/agent/tickets/:number', 'ticket', '#:number'],
	['*/**show_bug.cgi?id=:number', 'ticket', 'Bug :number'],
	['*/(issues|ticket)/:number', 'ticket', '#:number'],

	// Dashboards
	['*/(d|d-solo)/:uid/:slug', 'dashboard', ':last|Grafana dashboard'],
	['(*.grafana.net|grafana.*)', 'dashboard', 'Grafana dashboard'],
	['*/grafana/(d|d-solo|dashboard|explore)', 'dashboard', ':last|Grafana dashboard'],
	['*/d/:uid$', 'dashboard', 'Grafana dashboard'],
	['(*.datadoghq.com|*.datadoghq.eu|datadoghq.*)', 'dashboard', ':last|Datadog dashboard'],
	['*/**/app/(kibana|dashboards|discover|visualize|lens)', 'dashboard', 'Kibana dashboard'],
	['kibana.*', 'dashboard', 'Kibana dashboard'],
	['(lookerstudio.google.com|datastudio.google.com)', 'dashboard', 'Looker Studio report'],
	['(*.looker.com|looker.*)', 'dashboard', 'Looker dashboard'],
	['(*.tableau.com|tableau.*)', 'dashboard', ':last|Tableau view'],
	['(app.powerbi.com|*.powerbi.com)', 'dashboard', 'Power BI report'],
	['*/superset/dashboard', 'dashboard', ':last|Superset dashboard'],
	['(*.preset.io|superset.*)', 'dashboard', 'Superset dashboard'],
	['(*.metabaseapp.com|metabase.*)', 'dashboard', ':last|Metabase dashboard'],
	['*/public/(dashboard|question)', 'dashboard', 'Metabase dashboard'],
	['*/(dashboard|question)/:number-:slug', 'dashboard', ':last|Metabase dashboard'],
	['(one.newrelic.com|ui.honeycomb.io|analytics.google.com)', 'dashboard', 'Dashboard'],
	['(*.amplitude.com|mixpanel.com|*.posthog.com)', 'dashboard', 'Dashboard'],

	// Presentations
	['docs.google.com/presentation', 'presentation', 'Google Slides'],
	['*.sharepoint.com/:p:', 'presentation', 'PowerPoint'],
	['*/**.(ppt|pptx|key|odp)$', 'presentation', ':last|Slides'],
	['(speakerdeck.com|*.slideshare.net|slides.com)/:who', 'presentation', ':last|Slides'],
	['(slideshare.net|pitch.com|app.pitch.com|prezi.com)', 'presentation', ':last|Slides'],
	['(gamma.app|www.canva.com/design)', 'presentation', ':last|Slides'],

	// Messages
	['*.slack.com/archives', 'message', 'Slack message'],
	['*.slack.com', 'message', 'Slack'],
	['(teams.microsoft.com|teams.live.com|teams.cloud.microsoft)', 'message', 'Teams message'],
	['(discord.com|discordapp.com)/channels', 'message', 'Discord message'],
	['groups.google.com', 'message', 'Google Groups thread'],
	['(mail.google.com|outlook.office.com|outlook.live.com)', 'message', 'Mail'],
	['chat.google.com', 'message', 'Google Chat message'],
	['(*.zulipchat.com|matrix.to|t.me)', 'message', 'Message'],
	['*/:team/pl/:post$', 'message', 'Mattermost message'],
	['*/**/(pipermail|hyperkitty|mailman|mailman3|mail-archive)', 'message', 'Mailing list'],
	['(*.mail-archive.com|lore.kernel.org|marc.info|lists.*)', 'message', 'Mailing list'],

	// Documents and boards
	['*/**/spaces/:space/pages/:number', 'document', ':last|Confluence page'],
	['*/**/pages/viewpage.action', 'document', 'Confluence page'],
	['*/display/:space/:slug$', 'document', ':last|Confluence page'],
	['(*.atlassian.net/wiki|confluence.*)', 'document', ':last|Confluence page'],
	['(notion.so|www.notion.so|*.notion.site|*.notion.com)', 'document', ':last|Notion page'],
	['docs.google.com/document', 'document', 'Google document'],
	['docs.google.com/spreadsheets', 'document', 'Google sheet'],
	['docs.google.com/forms', 'document', 'Google form'],
	['(drive.google.com|docs.google.com)', 'document', 'Google Drive file'],
	['*.sharepoint.com/:x:', 'document', 'Excel sheet'],
	['*.sharepoint.com/:w:', 'document', 'Word document'],
	['*.sharepoint.com', 'document', ':last|SharePoint page'],
	['(1drv.ms|onedrive.live.com|*.officeapps.live.com)', 'document', 'Office document'],
	['(*.office.com|*.cloud.microsoft)', 'document', 'Office document'],
	['(paper.dropbox.com|www.dropbox.com)', 'document', ':last|Dropbox document'],
	['(figma.com|www.figma.com)', 'document', ':last|Figma file'],
	['(miro.com|app.mural.co|whimsical.com)', 'document', ':last|Board'],
	['(lucid.app|excalidraw.com|app.diagrams.net)', 'document', ':last|Drawing'],
	['(coda.io|quip.com|hackmd.io|airtable.com)', 'document', ':last|Document'],
	['(app.getoutline.com|*.slab.com|*.gitbook.io|*.readthedocs.io)', 'document', ':last|Document'],
	['*/**/(wiki|wikis)', 'document', ':last|Wiki page'],
	['wiki.*', 'document', ':last|Wiki page'],
	['*/**.(pdf|doc|docx|odt|rtf|md|txt|xls|xlsx|ods|csv)$', 'document', ':last|Document']
];
