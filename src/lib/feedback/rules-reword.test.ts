import { describe, expect, it } from 'vitest';
import { readQuestion } from './rules-question.ts';

describe('what is offered', () => {
	it.each([
		['How did I do with the migration?', 'What is different for you because of the migration?'],
		['Was the sorting work useful?', 'What is different for you because of the sorting work?'],
		['How was my presentation?', 'What is different for you because of my presentation?'],
		[
			'How is it working with me?',
			'What is different in your week since we began to work together?'
		],
		[
			'Could you give me some feedback?',
			'What is different in your week because of something I did?'
		],
		['Was it useful?', 'What is different for you because of it?'],
		['How was the workshop for you?', 'What is different for you because of the workshop?'],
		['How did the release go?', 'What is different for you because of the release?'],
		['How would you rate my work from 1 to 10?', 'What is different for you because of my work?'],
		[
			'What was difficult about working on this together?',
			'What is different for you because of it?'
		],
		['Any thoughts?', 'What is different for you because of it?'],
		['Wie war der Workshop?', undefined]
	])('for %s', (question, better) => {
		expect(readQuestion(question).better).toBe(better);
	});
});
