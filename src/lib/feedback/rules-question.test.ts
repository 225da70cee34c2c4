import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from './rules-question.ts';
import type { Order } from './words.ts';

/** Questions as people ask them, and what each asks about. */
const QUESTIONS: Record<'person' | 'task' | 'impact' | 'untold', string[]> = {
	person: [
		'Could you give me some feedback?',
		'Any feedback for me?',
		'I would love some feedback.',
		'Do you have any advice?',
		'How was it to work with me on this?',
		'How is it working with me?',
		'What is it like to work with me?',
		"What's it like working with me?",
		'How was it to work with Maya?',
		'How has it been working with Tomasz so far?',
		'Have you worked with me before?',
		'Did you enjoy working with me?',
		'What are my strengths?',
		'Where do you see my blind spots?',
		'What do you think of my communication?',
		'How has my communication changed?',
		'Is my communication clear?',
		'How is my leadership style?',
		'How would you describe me?',
		'What do you think of me?',
		'What do you like about me?',
		'What did you notice about me?',
		'What should I change?',
		'What should I start, stop and continue?',
		'What could I do better?',
		'What do you want me to stop doing?',
		'What do you need from me?',
		'How can I improve?',
		'Where can I grow?',
		'What is one thing I could do differently?',
		'Can you tell me two things I should work on?',
		'Am I a good listener?',
		'How am I doing?',
		'How am I doing now?',
		'How do I come across in meetings?',
		'How was I as a mentor?',
		'How have I been doing as a lead?',
		'Have I improved since last year?',
		'Did I change since we last spoke?',
		'What does the way I communicate tell you?',
		'Would you recommend me?',
		'How can I make more impact?',
		'How do I compare with others?',
		'What could I do to make your life easier?',
		'How would you rate my performance?',
		'Can you help me improve?',
		'What am I good at?',
		'What makes me a good lead?',
		'Would you work with me again?',
		'Is there something I can do better?',
		'Do I interrupt people?',
		'Do you have any feedback for me after this project?',
		'What is it that I do well?',
		'What do I do well?',
		'Which of my habits get in your way?',
		'How do you find my way of working?',
		'Do you trust me with bigger projects?',
		'Am I easy to work with?',
		'How easy is it to work with me?',
		'What would you like me to do more of?',
		'How could I be a better teammate?',
		'What makes working with me hard?',
		'Where do you think I should focus next year?',
		'What kind of colleague am I?',
		'Was I helpful?',
		'Was I supportive enough?',
		'Do people find me approachable?',
		'How would you describe my leadership to a friend?',
		'Rate me from one to ten.',
		'What are your thoughts on my growth this year?',
		'Any tips for me?',
		'How am I perceived in the team?',
		'Is there anything I could have communicated better?'
	],
	task: [
		'How did I do with the migration?',
		'How did I do on the sorting?',
		'How well did I run the workshop?',
		'How did I do?',
		'Did I do a good job?',
		'Did I explain the plan well?',
		'Was the sorting work useful?',
		'Was it useful?',
		'Was it helpful?',
		'Did it help?',
		'Was the report clear?',
		'Is the dashboard any good?',
		'How was the presentation?',
		'How was my presentation?',
		'How did the release go?',
		'How did the change go?',
		'What do you think of the change?',
		'What did you think of my talk?',
		'What do you think about the new dashboard?',
		'What did you like about the workshop?',
		'Which part of what Maya did mattered to you?',
		'Which part of what I did mattered most to you?',
		'What went well and what went badly?',
		'What worked?',
		'What was missing in the document?',
		'What could have been better?',
		'What could I have done better?',
		'What could I have done better in the migration?',
		'Should I have done something differently?',
		'What would you have done differently?',
		'What would you change about the dashboard?',
		'How could the dashboard be improved?',
		'Should we change the pipeline?',
		'Could you give me feedback on the design?',
		'Any comments on the proposal?',
		'Please review my pull request.',
		'Would you recommend the training?',
		'How would you rate the workshop?',
		'Did the release meet your expectations?',
		'Did the project meet the deadline?',
		'Were you happy with the result of the project?',
		'How did you feel about the presentation?',
		'What did you notice in my presentation?',
		'What did you learn in the session?',
		'What do you think of the way I ran the retrospective?',
		'Since the migration, how did I do?',
		'Pages at night no longer wake you. How did I do?',
		'How good was the documentation?',
		'Is the code good enough?',
		'Was my explanation easy to follow?',
		'How did you find the workshop?',
		'How satisfied are you with the rollout?',
		'How could I have supported you better?',
		'Please tell me honestly how I did.',
		'How did I do in the talk, and what are my strengths?',
		'Did the new report layout work for you?',
		'Are you happy with the new pipeline?',
		'Is the new pipeline good?',
		'What do you think about how we ran the incident review?',
		'Did I deliver on time?',
		'Was the training well organised?',
		'How clear were my instructions?',
		'What was the best part of the workshop?',
		'What did you miss in the documentation?',
		'Did I miss anything?',
		'Were there any bugs in the release?',
		'What would you improve in the onboarding guide?',
		'How did the demo land?',
		'Was the pace of the workshop right?',
		'How do you rate the quality of the test suite?',
		'Could you review what I wrote?',
		'Did you like the new design?',
		'Does the solution meet your requirements?',
		'How well did the handover go?',
		'Is the runbook complete?',
		'What did you think of my work on the refunds project?',
		'How did you like my presentation yesterday?'
	],
	impact: [
		'What is different in your week now that failures come with a cause, and who else notices?',
		'What changed for your team since the migration?',
		'What is different for you, or your passengers, since?',
		'What has changed for you since then?',
		'What changed?',
		'Has anything changed for you?',
		'How has your week changed?',
		'How has my migration changed your day?',
		'How has working with me changed your week?',
		'What have I changed in your team?',
		'What did you stop doing?',
		'What did you worry about before?',
		'What can you now promise?',
		'What can you do now that you could not do before?',
		'What do you no longer have to do?',
		'What do you do differently?',
		'What is easier now?',
		'Which part of your day is calmer?',
		'What is better for your customers now?',
		'What difference did it make to you?',
		'Did it make a difference?',
		'What difference has the dashboard made for your team?',
		'Who else notices?',
		'What do you notice now?',
		'What do you notice in the team since the clinic began?',
		'How did it help you?',
		'How did the dashboard help your team?',
		'What did the talk help you do?',
		'How did it help?',
		'Whom did it help?',
		'In what way was it useful to your team?',
		'How useful was the report for your customers?',
		'How much time does it save you?',
		'How much time did you save?',
		'How long does it take you now?',
		'How often do you get paged now?',
		'How did it affect your work?',
		'What effect did the new process have on your customers?',
		'What impact did I have on your team?',
		'What was the impact of the migration on your users?',
		'What impact did it have?',
		'What would have happened without it?',
		'What would happen in your team if it stopped?',
		'What has it meant for you?',
		'What does it mean for your customers?',
		'What happens in your week because of it?',
		'What came of it?',
		'What does it allow you to do?',
		'What did it let your team do?',
		'Tell me what changed for you.',
		'Could you tell me what is different for you now?',
		'How did I do, and what changed for you?',
		'Could you give me some feedback on what changed for your customers?',
		'How was it before, and how is it now?',
		'How have things been since the release?',
		'What are you able to decide on your own now?',
		'What did your customers gain?',
		'How does your Monday morning look these days?',
		'What do travellers no longer call about?',
		'How do your mornings feel?',
		'Who benefits from it?',
		'How has the new flow been for your travellers?',
		'What have you been able to ship because the tests are fast?',
		'How many tickets do you get per week compared to last year?',
		'Did anything get worse?',
		'Which meetings did you cancel?',
		'What would you miss most if the clinic stopped?',
		'Can you describe a moment when my work made your day easier?',
		'What has become easier for your team since the pipeline got faster?',
		'How has the new pipeline changed the way you work?',
		'What would your Friday look like without the pipeline?',
		'Since the alerts were cut, how are your nights?',
		'What do your customers say now that they did not say before?',
		'What can new joiners do in their first week that they could not do last year?',
		'How did it make your work easier?',
		'What did it free you from?',
		'Which calls no longer reach you?',
		'What happened in your team after the workshop?',
		'What did you do differently after the workshop?',
		'What did the workshop change for you?',
		'Did the workshop change anything in your team?',
		'What has the migration made possible for you?',
		'How do you feel on release days now?',
		'How has your confidence in releases changed?',
		'What are you no longer afraid of?',
		'Who in your team felt the difference first?',
		'How many hours a week does it save?',
		'What did it cost you before?',
		'What did my mentoring change for you?',
		'What did you take from our mentoring into your work?',
		'How did my work affect your customers?',
		'What difference did I make?',
		'In what way did I make your life easier?',
		'What has improved for you?',
		'What has improved for your customers since August?',
		'Has your error rate gone down?',
		'What did the new report let you decide?',
		'What will you keep doing because of it?',
		'How did the dashboard influence your decisions?',
		'What is the biggest change for you?',
		'What surprised your team after the switch?',
		'What would be harder without it?',
		'Tell me one thing that is different in your day since the change.'
	],
	untold: [
		'How are you?',
		'Any thoughts?',
		'What do you think?',
		'Could you answer this?',
		'Hello',
		'?!',
		'123',
		'Was hat sich für dich geändert?',
		'Qu’est-ce qui est plus simple pour vous ?',
		'何が変わりましたか？',
		'Can we talk?',
		'How was your weekend?',
		'When are you free?',
		'¿Qué ha cambiado para ti?'
	]
};
const ORDERS: Record<keyof typeof QUESTIONS, Order | null> = {
	person: 1,
	task: 2,
	impact: 3,
	untold: null
};

describe.each(Object.entries(QUESTIONS))('of %s', (about, questions) => {
	const order = ORDERS[about as keyof typeof QUESTIONS];
	it.each(questions)('%s', (question) => {
		const read = readQuestion(question);
		expect(read.order).toBe(order);
		expect(read.said).toMatch(/^\S.*\.$/su);
		if (order === 3) expect(read.better).toBeUndefined();
		else if (order !== null) expect(readQuestion(read.better ?? '').order).toBe(3);
	});
});

describe('why', () => {
	it.each([
		[
			'How did I do with the migration?',
			'“How did I do” asks about the task: how it was done, not what it changed.'
		],
		[
			'Did it make a difference?',
			'“a difference” asks about the impact felt, and yes or no would answer it: begin with “what” or “how” to hear more.'
		],
		[
			'What did you stop doing?',
			'“you stop” asks about the impact felt: what changed, and for whom.'
		],
		[
			'Could you give me some feedback?',
			'“feedback” asks about the person, not about what changed.'
		],
		['', 'Write a question to see what it asks about.']
	])('of %s', (question, said) => {
		expect(readQuestion(question).said).toBe(said);
	});

	it('marks the words that show it', () => {
		const question = 'What’s different in your week since, and how did I do?';
		const shown = readQuestion(question).marks.map(({ start, end, order }) => [
			question.slice(start, end),
			order
		]);
		expect(shown).toEqual([
			['What’s different in your week', 3],
			['since', 3],
			['how did I do', 2]
		]);
	});
});

const words = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 400 }),
	fc
		.array(
			fc.constantFrom(
				...Object.values(QUESTIONS).flatMap((all) => all.flatMap((one) => one.split(/(\s)/)))
			),
			{ maxLength: 80 }
		)
		.map((parts) => parts.join(' '))
);

describe('whatever is written', () => {
	it('is read without failing, marks lie inside it, and what is offered asks about the impact', () => {
		fc.assert(
			fc.property(words, (question) => {
				const { marks, better, order, said } = readQuestion(question);
				expect(said).not.toBe('');
				let before = 0;
				for (const { start, end } of marks) {
					expect(start).toBeGreaterThanOrEqual(before);
					expect(end).toBeGreaterThan(start);
					before = end;
				}
				expect(before).toBeLessThanOrEqual(question.length);
				if (better === undefined) return;
				expect(order).not.toBe(3);
				expect(better.length).toBeLessThanOrEqual(300);
				expect(readQuestion(better)).toMatchObject({ order: 3, better: undefined });
			}),
			{ numRuns: 500 }
		);
	});

	// Were a rule to look at every pair of words, this would not come to its end.
	it('is read in one go, however long', () => {
		const words = 'how much did you my team work with the more less notice ';
		expect(readQuestion(words.repeat(10_000)).order).toBe(readQuestion(words.repeat(10)).order);
	});
});
