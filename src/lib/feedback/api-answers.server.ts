import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { hashSecret } from '#lib/db/secret.server.ts';
import { notTooOften } from '#lib/http/often.server.ts';
import { answer, body, type Env, operation } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { answerDraft, answerGiven, answerToken, openedAnswer } from './schema-answer.ts';
import {
	type Behind,
	behindLink,
	keepDraft,
	noteOpened,
	showAnswer
} from './store-answers.server.ts';
import { declineRequest, giveWords, withdrawWords } from './store-given.server.ts';

const tags = ['Answers'];
/**
 * Times in one window: a person who writes for a quarter of an hour has a draft kept some hundred times, and an
 * office may sit behind one address; what is signed takes more of the machine.
 */
const MOST = { address: 3000, link: 400, given: 20 };

/** Whatever a link does not open, it says the same. */
const NOTHING =
	'There is nothing to answer behind this link. It has ended, was taken back, or is not written out in full; ask whoever sent it for a new one.';
const nothingBehind = () => new Refusal('not-found', NOTHING);

/** Adds what whoever was asked for feedback does, by the link alone: the token comes in the body, so that no log and no referrer holds it. */
export function addAnswerOperations(api: OpenAPIHono<Env>): void {
	for (const path of ['/answers', '/answers/*'])
		api.use(path, async (c, next) => {
			await next();
			c.header('Cache-Control', 'no-store');
			c.header('X-Robots-Tag', 'noindex');
		});
	addReading(api);
	addGiving(api);
	addTakingBack(api);
}

function addReading(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'openAnswer',
			method: 'post',
			path: '/answers/open',
			tags,
			summary: 'What a link to a request for feedback asks, or what was answered by it',
			description: 'Whoever asked sees when it was first opened.',
			request: { body: body(answerToken) },
			responses: { 200: answer(openedAnswer, 'What the link shows.') }
		},
		async (c, { body: { token } }) => {
			const behind = await opened(c, token);
			const { owner, request, state } = behind;
			const isFirst = state === 'open' && request.opened_at === null;
			if (isFirst && c.get('asker')?.owner !== owner) {
				await noteOpened(c.get('db'), owner, request.id, c.get('place').now());
				c.get('place').bus.emit('changed', owner);
			}
			return c.json(await showAnswer(c.get('db'), behind), 200);
		}
	);
	operation(
		api,
		{
			operationId: 'keepAnswerDraft',
			method: 'put',
			path: '/answers/draft',
			tags,
			summary: 'Keep what was written so far; whoever asked does not see it',
			request: { body: body(answerDraft) },
			responses: { 204: { description: 'It is kept.' } }
		},
		async (c, { body: { token, words } }) => {
			const behind = await opened(c, token);
			const isKept = await keepDraft(c.get('db'), behind, words, c.get('place').now());
			if (!isKept)
				throw new Refusal('conflict', 'This was answered already; correct what you said instead.');
			return c.body(null, 204);
		}
	);
}

function addGiving(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'giveAnswer',
			method: 'post',
			path: '/answers',
			tags,
			summary: 'Answer a request for feedback, or correct what was answered',
			description: 'What is given is signed by this Trellis, and by a correction signed anew.',
			request: { body: body(answerGiven) },
			responses: { 200: answer(openedAnswer, 'What the link shows now.') }
		},
		async (c, { body: { token, words } }) => {
			const behind = await toBeChanged(c, token);
			if (behind.state === 'withdrawn')
				throw new Refusal(
					'conflict',
					'You withdrew what you said here. Ask for a new link to say something else.'
				);
			if (behind.state === 'put_away')
				throw new Refusal(
					'conflict',
					'What you said was put away by whoever asked, so there is nothing left to correct.'
				);
			return told(c, await giveWords(c.get('db'), behind, words, c.get('place').now()));
		}
	);
}

function addTakingBack(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'declineAnswer',
			method: 'post',
			path: '/answers/decline',
			tags,
			summary: 'Say that one would rather not answer; it can be answered after all until it ends',
			request: { body: body(answerToken) },
			responses: { 200: answer(openedAnswer, 'What the link shows now.') }
		},
		async (c, { body: { token } }) => {
			const behind = await toBeChanged(c, token);
			if (behind.state !== 'open' && behind.state !== 'declined')
				throw new Refusal('conflict', 'This was answered already; withdraw what you said instead.');
			return told(c, await declineRequest(c.get('db'), behind, c.get('place').now()));
		}
	);
	operation(
		api,
		{
			operationId: 'withdrawAnswer',
			method: 'post',
			path: '/answers/withdraw',
			tags,
			summary: 'Withdraw what was answered: its words go, and its signature is listed as withdrawn',
			request: { body: body(answerToken) },
			responses: { 200: answer(openedAnswer, 'What the link shows now.') }
		},
		async (c, { body: { token } }) => {
			const behind = await toBeChanged(c, token);
			if (behind.state === 'open' || behind.state === 'declined')
				throw new Refusal('conflict', 'Nothing was given yet, so there is nothing to withdraw.');
			return told(c, await withdrawWords(c.get('db'), behind, c.get('place').now()));
		}
	);
}

/** What a token opens, a number of times. @throws Refusal, in the same words whatever it does not open */
async function opened(c: Context<Env>, token: string): Promise<Behind> {
	await limit(c, `answer:${hashSecret(token)}`, MOST.link);
	const address = c.get('address');
	if (address) await limit(c, `answers-from:${address}`, MOST.address);
	const behind = await behindLink(c.get('db'), token, c.get('place').now());
	if (!behind) throw nothingBehind();
	return behind;
}

/** The same, for what changes the asker's record. @throws Refusal for the asker, who cannot answer in the place of whom they asked */
async function toBeChanged(c: Context<Env>, token: string): Promise<Behind> {
	await limit(c, `answer-given:${hashSecret(token)}`, MOST.given);
	const behind = await opened(c, token);
	if (c.get('asker')?.owner === behind.owner)
		throw new Refusal(
			'not-allowed',
			`You asked for this yourself, so only ${behind.request.giver} can answer. Nothing was stored.`
		);
	return behind;
}

const limit = (c: Context<Env>, key: string, most: number) =>
	notTooOften(c, key, most, 'A lot was sent by this link just now.');

/** Tells whoever follows the asker's record, then what the link shows now. */
async function told(c: Context<Env>, behind: Behind | undefined): Promise<Response> {
	if (!behind) throw nothingBehind();
	c.get('place').bus.emit('changed', behind.owner);
	return c.json(await showAnswer(c.get('db'), behind), 200);
}
