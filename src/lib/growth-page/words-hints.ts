/**
 * The English words by which a vague goal or milestone is told from one that can be pointed at. A sentence in
 * another language meets none of them and is left alone.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Things that somebody does and that can be seen being done, without endings. */
export const DOING = list(`
	accept add agree announce answer approve arrange ask attend automate bring build call cancel celebrate chair
	change choose close collect compare complete contribute convince create cut debug decide define delegate delete deliver
	demo deploy describe design document draft draw drop earn edit end estimate extract facilitate file find finish
	fix give hand handle help hire hold host install interview introduce invite join keep launch lead leave list
	make map measure meet mentor merge migrate model move name negotiate offer onboard open order organise organize
	own paint pair pass pay pick pilot plan play post practise practice prepare present print profile propose
	prototype publish put raise reach read record reduce refactor rehearse release remove replace reply report
	rename request resolve retire retrospect return reuse review rewrite roll rotate run save say schedule score
	sell send set settle shadow share ship show sign simplify size sketch solve speak split stand start step stop
	submit survey swap switch take talk teach tell test thank track train translate try turn use validate visit
	volunteer walk watch win write
`);

/** Words that want something without saying what would be seen: how one is, not what one does. */
export const QUALITIES = list(`
	more better less stronger greater deeper broader clearer faster calmer bigger good great best strong deep
	confident comfortable effective efficient proactive visible assertive strategic organised organized patient
	productive consistent reliable senior technical impactful influential approachable thoughtful creative
	independent resilient present promoted smarter harder positive public personal professional interpersonal soft hard general overall
	new next few lot bit real solid well-rounded knowledgeable familiar aware involved engaged open
`);

/** Subjects and hopes, in which nothing can be counted or pointed at. */
export const ABSTRACT = list(`
	ability abilities area areas awareness balance behaviour career collaboration communication communicator
	community competence confidence craft creativity culture delegation depth difference development discipline effectiveness
	efficiency empathy engagement excellence expertise expert experience feedback focus growth habits health
	impact influence initiative innovation insight knowledge leader leadership listening listener management
	manager mentoring mentorship mindset motivation negotiation network networking organisation organization
	ownership performance person picture planning presence presentation presenting prioritisation prioritization
	productivity quality reliability resilience responsibility role skill skills speaker speaking speed
	stakeholder strategy teamwork teamplayer technique thinking time understanding upskilling value visibility
	vision wellbeing work-life writing
`);

/** Whom and what everything is about, so that naming it says nothing yet. */
export const WIDE = list(`
	business colleagues company everyone everything job life others people peers product products project projects
	side stuff system systems team teams thing things way ways work world
`);

/** What can be looked at when it is there, also without a word before it. */
export const THINGS = list(`
	agenda application article audit badge book budget certificate chapter checklist course dashboard deck demo diagram draft epic exam
	experiment guide handbook invitation letter list note outline page paper playbook plan podcast post poster postmortem proposal pr prototype
	recording release report retro retrospective roadmap rota runbook script slide slides survey talk template
	ticket video workshop
`);

/** How many, how often, or which of them. */
export const COUNTED = list(`
	one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred
	thousand dozen half double once twice thrice percent daily weekly fortnightly monthly quarterly
`);
export const WHICH = list(`
	each every all both first second third last next another per nobody none never without most any
	stop stops stopped zero
`);

/** Words that belong to no subject. */
export const SMALL = list(`
	the of with and my our for at to in on by from about into their your it is as so that than when
`);
/** Small words that English alone has, and some of others that share its larger words. */
export const ENGLISH = list('the with my our from about into their your than when');
export const OTHER_LANGUAGES = list(`
	la le les des du de et une un en avec pour mes ma mon el los las con mi una y der das und mit ein eine zu het
	een van met og och
`);
export const POINTING = list(`a an the this that these those my our your his her their its`);

export const MONTHS_AND_DAYS = list(`
	january february march april june july august september october november december
	monday tuesday wednesday thursday friday saturday sunday
`);
