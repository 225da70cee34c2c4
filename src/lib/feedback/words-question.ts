import type { Order } from './words.ts';

/**
 * The English words by which a question is told to be about the person, the task or the impact felt. A form stands
 * before those that would misread it: "should I change" before "change". Where the order is null its words are
 * passed over: "could you tell me" asks about nothing yet. What is weak counts only where nothing else is there.
 */
export type Form = { order: Order | null; weak: boolean; form: RegExp };

const of = (order: Order | null, forms: readonly string[], weak = false, flags = 'gi'): Form[] =>
	forms.map((form) => ({ order, weak, form: new RegExp(`\\b(?:${form})(?![\\w'])`, flags) }));

const REST = '[^?.!,;]{0,120}?(?=$|[?.!,;]| and (?:what|how|who|which|where|when|did|has|is)\\b)';
const SOME = '[^?.!,;]{0,60}?';
const WORDS = '(?:[\\w-]+ ){0,2}?';
const THIS = '(?:the|this|that|these|those|my|our)';

/** Whoever can feel a difference: the one who is asked, and others; not the one who asks. */
const OTHERS = `(?:teams?|users?|customers?|clients?|colleagues?|company|department|organi[sz]ation|business|community|readers?|travellers?|passengers?|students?|patients?|guests?|agents?|developers?|testers?|designers?|engineers?|people|staff|managers?|families|partners?|suppliers?)`;
const WHOM = `(?:you|yours|yourself|your [\\w-]+|they|them|their [\\w-]+|us|our [\\w-]+|whom?|anyone|anybody|everyone|everybody|someone|somebody|people|others|${THIS} ${WORDS}${OTHERS})`;
const THEIR_LIFE = `(?:days?|weeks?|months?|mornings?|evenings?|nights?|shifts?|jobs?|life|lives|work|workload|inbox|queue|sleep|stress|budget|figures|numbers|meetings?|${OTHERS})`;

/** What a person is, has and can; asked of the asker, it asks about the person. */
const QUALITY = `(?:strengths?|weakness(?:es)?|blind spots?|communication|style|working style|leadership|behaviours?|behaviors?|attitude|manners?|tone|skills?|personality|growth|development|potential|performance|presence|listening|attention|character|approach|habits?|progress|expertise|knowledge|confidence|patience|reliability|influence|reputation|role|career|areas? (?:of|for)|way of \\w+|ability|abilities|mindset|soft skills|technical skills|facilitation|mentoring|coaching|teamwork|collaboration|communication skills|presentation skills|leadership skills)`;
const TRADE = `(?:colleagues?|co-?worker|manager|lead|leader|engineer|person|human|team ?mate|team player|mentor|partner|developer|tester|designer|coach|boss|professional|facilitator|communicator|speaker|listener|presenter|owner|reviewer|tutor|teacher|host|friend)`;
const ME = '(?:me|myself)';

/** Only this much of the person: what anybody would say of them. */
const PERSON_FIRST = [
	`(?:how|what)(?:'s| is| was| has| were| did| does| would)? (?:it|that)(?: been| be| feel| felt)? ?(?:like )?(?:to )?(?:work|be work|collaborat|be collaborat|pair|deal|team)\\w*(?: together)?(?: closely)? with (?:me|us)`,
	`(?:how|what)(?:'s| is| was| has| were) it (?:been )?(?:like )?(?:to have|having|being|to be) ${SOME}${ME}`,
	`(?:do|did|would|have) (?:you|they|people|others) ${SOME}\\b(?:about|of|in|to|with|like|trust|describe|see|rate|value|appreciate|recommend|know|remember) ${ME}`,
	`with ${ME} before`,
	`(?:work|collaborat|pair|deal)\\w*(?: together)?(?: closely| so far)? with ${ME}`,
	`(?:did|have|had|am|was|has) I (?:\\w+ )?(?:chang|improv|grow|grew|develop)\\w*(?! (?:\\w+ ){0,2}?(?:for|in|your|their|how|the way|what|you|things|anything))`,
	`my ${QUALITY}(?: (?:chang|improv|grow|grew|develop)\\w*)(?! (?:\\w+ )?${WHOM})`,
	`(?:chang|differ|improv|notic|feel|felt|like)\\w*(?: \\w+)? (?:about|in|to|of|with) (?:${ME}|my ${QUALITY}|how I|the way I)`,
	`(?:want|like|need|wish|expect|prefer|advise|have) ${ME} to ${REST}`,
	`(?:more|bigger|greater|larger|increase|increasing) (?:my |an |of an |our )?impact`,
	`my (?:impact|influence)(?! (?:on|for|in))`,
	`I (?:should|could|can|might|must|need to|ought to|have to) ${REST}`,
	`(?:do|did) (?:you|they|people|others) (?:find|see|like|experience) my ${QUALITY}`,
	`help(?:s|ed)? ${ME}`,
	`makes? ${ME}`,
	`start,? stop`
];
/** What the asker might do, or might have done: the second is about the task, unless it is plainly about them. */
const TASK_FIRST = [
	`(?:should|could|might|would) I have ${REST}`,
	`(?:should|could|can|might|would|must) I (?:${SOME})(?:in|on|with|about|of|to|for|during) (?:the|this|that|our|these|those) ${REST}`,
	`(?:should|could|can|must|might) (?:we|it|this|they|he|she|the [\\w-]+(?: [\\w-]+)?|my [\\w-]+) (?:do|be|have|change|improve|look|work|make|go)\\w* ${REST}`,
	`(?:could|should|might|can) (?:be|have been|have gone) \\w+`,
	`(?:should|could|can|must|might) (?:we|the [\\w-]+|it|this) (?:change|improve)\\w*`,
	`would you (?:\\w+ )?(?:like to |want to |have )?(?:\\w+ )?(?:change|changed|improve|improved|do|done|add|remove|see)(?: \\w+)?(?: differently| different)?`,
	`I (?:\\w+ ){0,3}differently`,
	`notic\\w* (?:in|during|at|about) ${THIS} (?!(?:\\w+ )?${THEIR_LIFE})\\w+`,
	`(?:feel|felt) (?:about|during|with|when) (?!me)\\w+`
];
const PERSON_MIGHT = [`(?:should|could|can|might|would|must|shall) I ${REST}`];
const PASSED_OVER = [
	`(?:can|could|would|will) you (?:please |now |kindly |maybe |perhaps |just )*(?=tell|give|share|say|write|provide|send|let me|spare|take|answer|fill|add|leave)`,
	`(?:should|could|can) I (?:ask|talk to|speak to|speak with)`,
	`change[- ](?:request|log|management|process|board|list|set|order)s?`,
	`would help`,
	`do you mean`,
	`(?:feel|feels|felt)(?: like)? (?=about|to (?:work|have|be)|with me)`
];

/** "Change" where it is no thing that was made, as in "what do you think of the change". */
const CHANGE = `(?<!\\b${THIS} (?:(?:latest|last|new|recent|proposed|whole) )?)chang(?:e|es|ed|ing)|(?<=\\b${THIS} )changes?(?= (?:for|in|to|on) ${WHOM})`;

const IMPACT = [
	`(?:what(?:'s| is| are| was| has| feels| looks)? |how |(?:anything|something|nothing|much|really|now|most) )?(?:be(?:en|come)? )?(?:any |the |a |most |really )?different(?:ly)?(?: (?:for|in) ${WHOM})?`,
	`(?:what |any |a |the |which |how much |how big a )?differences?(?: (?:for|to|in) ${WHOM})?`,
	`(?:what|how|has anything|has something|how much|anything|something)(?: (?:has|have|had|did))?(?: (?:it|this|that|really|actually|also|most|else))? chang(?:es|ed|ing)(?: (?:for|in|about) ${WHOM})?`,
	`(?:${CHANGE})(?: (?:for|in|about) ${WHOM}| your [\\w-]+)?`,
	`easier|harder|faster|quicker|slower|simpler|calmer|safer|lighter|smoother|quieter|shorter|cheaper|happier|sooner`,
	`(?:more|less) (?:often|easily|quickly|time|work|stress|stressful|certain|sure|effort|confident|calm)`,
	`(?:better|worse)(?: off)? (?:now|since|than|for ${WHOM}|because)`,
	`(?:you|they|your [\\w-]+|people|team|who|anyone|anybody) (?:\\w+ ){0,2}?(?:stop|stopped|start|started|begun|began|begin|gave up|given up|give up|drop|dropped|avoid|avoided|skip|skipped|cancel|cancelled|promise|promised|gain|gained|lose|lost|decide|decided)`,
	`no longer|nowadays|these days|used to|before and after|than before|than it was|compared (?:to|with) (?:before|last|how)`,
	`(?:any more|anymore)(?=\\s*(?:$|[?.!,;]| because| since| now))`,
	`(?:can|could|do|does|are|is|have|has|did) (?:you|they|your [\\w-]+|people|anyone|someone|who) ${SOME}\\b(?:now|today|since)`,
	`(?:you|they|your [\\w-]+|people|it|things) ${SOME}\\bbefore`,
	`how (?:has|have|is|are) (?:it|things|life|that|your [\\w-]+) (?:been |going |looking |for you )*(?:since|now)`,
	`how (?:much|many|long|often|soon|quickly) ${SOME}\\b(?:now|since|before|less|fewer|any ?more)`,
	`help(?:s|ed|ing)? (?:[\\w-]+ )?${WHOM}`,
	`(?:how|what|where|who|whom|when|which) ${SOME}\\bhelp(?:s|ed)?`,
	`(?:useful|helpful|valuable|worthwhile) (?:\\w+ )?(?:for|to) ${WHOM}`,
	`how (?:useful|helpful|valuable|worthwhile) ${SOME}\\b(?:for|to) ${WHOM}`,
	`(?:gone|went|go|goes) (?:up|down)|halved|doubled|dropped|fallen|shrunk`,
	`sav(?:e|es|ed|ing)|spare[sd]?`,
	`affect(?:s|ed|ing)?|effects?|impacts?|impacted|consequences?|outcomes?|benefit(?:s|ed)?|influence[sd]?`,
	`(?:who else |what |who )?(?:do you |did you |have you |does anyone )?notic(?:e|es|ed|ing)`,
	`(?:who|what|how|where)(?: else)? (?:\\w+ ){0,3}?(?:feel|feels|felt)`,
	`without (?:it|this|that|the [\\w-]+|my [\\w-]+)`,
	`if (?:it|this|that|we|I|nobody|${THIS} [\\w-]+) (?:had|hadn't|did not|didn't|were|was|wasn't|went|stopped|disappeared|never)`,
	`(?:mean|means|meant) ${SOME}\\b(?:for|to) ${WHOM}`,
	`because of|thanks to|as a result|resulted in|came of (?:it|this|that)|led to|lead to`,
	`(?:enabl\\w+|allow(?:s|ed)?|lets?|free(?:s|d)?|unblock(?:s|ed)?|made it possible for|makes it possible for) (?:\\w+ )?${WHOM}`,
	`(?:get|gets|got|become|became|grow|grown) (?:better|worse)`,
	`how (?:has|have) ${THIS} ${SOME}\\b(?:since|for ${WHOM})`,
	`what have (?:you|they|your [\\w-]+) been able to`,
	`what (?:are|is|were) (?:you|they|your [\\w-]+) (?:\\w+ )?able to`
];
const TASK = [
	`(?:how|what|where) (?:\\w+ )?(?:did|have|has) I(?: (?:do|go|get|make|give))?`,
	`(?:did|have) I`,
	`(?:did|does|do) ${THIS} (?:[\\w-]+ ){1,4}?work`,
	`what I (?:wrote|made|built|did|sent|prepared|said|drew)`,
	`how (?:good |well |useful |helpful |clear |complete )?(?:was|were|did|does|do|is|are|has|have|would) (?:it|this|that|${THIS} [\\w-]+)(?: go| work)?`,
	`(?:think|thoughts?|opinions?|views?|impressions?|comments?|feedback|remarks|suggestions?|verdict|say) (?:\\w+ )?(?:of|on|about|regarding|for) (?:it|this|that|${THIS} [\\w-]+|what)`,
	`(?:which|what) (?:parts?|bits?|aspects?|pieces?|steps?)`,
	`what (?:went|worked|did not work|didn't work|was missing|is missing|did you miss)|went (?:well|wrong|badly|smoothly)`,
	`(?:the way|how) I (?:ran|did|handled|managed|prepared|organi[sz]ed|presented|led|built|wrote|fixed|delivered|explained|solved|made|set)`,
	`(?:rate|score|judge|assess|evaluate|review|grade|recommend|describe) (?:it|this|that|${THIS} [\\w-]+)`,
	`(?:meet|met|fulfil\\w*|exceed\\w*) ${SOME}(?:expectations?|requirements?|needs?|deadlines?|goals?)`,
	`(?:did|do) you (?:\\w+ )?(?:like|enjoy|dislike|find|understand|follow|learn|remember|agree)`
];
const PERSON = [
	`my ${QUALITY}|strengths?|weakness(?:es)?|blind spots?`,
	`(?:that|things|what) I do|(?:about|of|describe|know|see|find|rate|trust|like|value|appreciate|recommend|score|assess|evaluate|review|from|in) ${ME}`,
	`feedback (?:for|to) ${ME}`,
	`(?:how |what |who |where |when )?(?:am|was) I|how have I been|(?:how |what |when |where )?do I`,
	`(?:come|came|coming) across`,
	`as an? (?:\\w+ )?${TRADE}`,
	`(?:the way|how) I (?:work|communicate|lead|listen|speak|act|behave|treat|deal|respond|react|run|explain|handle|manage|collaborate|am|present|write|think)`,
	`compared? (?:${ME}|with others|to others)`
];
const IMPACT_WEAK = [
	`now|since|earlier|happen(?:s|ed|ing)?|less|fewer|who else|worr(?:y|ies|ied|ying)|relie(?:f|ved)|stress|dread\\w*`,
	`(?:for|to) (?:you|your [\\w-]+)|(?:your|their) (?:[\\w-]+ )?${THEIR_LIFE}`,
	`who (?:uses|relies|depends|gains)`
];
const TASK_WEAK = [
	`useful|helpful|valuable|worthwhile|clear|easy|well|good|bad|okay|ok|complete|correct|successful|success|thorough|satisfied|happy|quality|on time|well done|mistakes?|bugs?|errors?|improvements?|improve|improved|better|worse|enough|perfect|great|help(?:ed)?|work(?:s|ed)?|needed|job`,
	`${THIS} (?:[\\w-]+ ){0,2}?(?:work|code|design|report|presentation|talk|workshop|project|release|migration|session|training|document|feature|dashboard|task|plan|analysis|meeting|review|article|slides|tests?|fix|tool|delivery|solution|rollout|launch)`
];
const PERSON_WEAK = [`feedback|advice|tips|for me`];

/** "working with Maya": a name, which only its capital tells. */
const NAMED = [
	`(?:[Hh]ow|[Ww]hat)(?:'s| is| was| has| were) it (?:been )?(?:like )?(?:to )?(?:work|collaborat|pair)\\w*(?: together)? with [\\p{Lu}\\p{Lo}][\\p{L}'-]+`,
	`(?:[Ww]ork|[Cc]ollaborat|[Pp]air)\\w*(?: together)? with [\\p{Lu}\\p{Lo}][\\p{L}'-]+`
];

/** In the order in which they take the words they fit. */
export const FORMS: readonly Form[] = [
	...of(null, PASSED_OVER),
	...of(1, NAMED, false, 'gu'),
	...of(1, PERSON_FIRST),
	...of(2, TASK_FIRST),
	...of(1, PERSON_MIGHT),
	...of(3, IMPACT),
	...of(1, PERSON),
	...of(2, TASK),
	...of(3, IMPACT_WEAK, true),
	...of(2, TASK_WEAK, true),
	...of(1, PERSON_WEAK, true)
];
