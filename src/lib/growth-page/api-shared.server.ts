import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answer, body, type Env, operation } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { mayWrite, noteRead, nothingBehind, sharedBy } from '#lib/http/share.server.ts';
import { placesOn } from './rules-paper.ts';
import { commentsThrough } from './rules-shared.ts';
import { answerThere, commentThere, sharedPage, sharedToken } from './schema-shared.ts';
import { addAnswer, addComment, readPaper } from './store-shared.server.ts';

const tags = ['Shares'];
/** As many answers as a comment takes. */
const MOST_ANSWERS = 100;

/** Adds what whoever holds a link to a growth page does with it. */
export function addSharedOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'readSharedPage',
			method: 'post',
			path: '/shared-pages',
			tags,
			summary: 'The growth page behind a link',
			description:
				'The token comes in the body, so that no log and no referrer holds it. The owner sees when it was read.',
			request: { body: body(sharedToken) },
			responses: { 200: answer(sharedPage, 'What the link shows.') }
		},
		async (c, { body: { token } }) => {
			const found = await opened(c, token);
			await noteRead(c, found.share);
			return show(c, found, 200);
		}
	);
	operation(
		api,
		{
			operationId: 'commentOnSharedPage',
			method: 'post',
			path: '/shared-pages/comments',
			tags,
			summary: 'Comment beside something on a growth page behind a link',
			request: { body: body(commentThere) },
			responses: { 201: answer(sharedPage, 'What the link shows, with the comment.') }
		},
		async (c, { body: { token, author, words, about } }) => {
			const { share, page, paper } = await opened(c, token);
			await mayWrite(c, share);
			if (!placesOn(paper).has(about))
				throw new Refusal('not-valid', 'Nothing was stored.', {
					errors: [
						{ field: 'about', message: 'That no longer stands on the page; look at it anew.' }
					]
				});
			const comment = { growth_page: page.id, about, author, words, share: share.id };
			await addComment(c.get('db'), share.owner, comment, c.get('place').now());
			return told(c, share.owner, token);
		}
	);
	operation(
		api,
		{
			operationId: 'answerSharedComment',
			method: 'post',
			path: '/shared-pages/answers',
			tags,
			summary: 'Answer a comment on a growth page behind a link',
			request: { body: body(answerThere) },
			responses: { 201: answer(sharedPage, 'What the link shows, with the answer.') }
		},
		async (c, { body: { token, author, words, comment } }) => {
			const { share, paper, comments } = await opened(c, token);
			await mayWrite(c, share);
			const found = commentsThrough(comments, share, paper).find(({ id }) => id === comment);
			if (!found) throw new Refusal('not-found', 'This comment is no longer here.');
			if (found.answers.length >= MOST_ANSWERS)
				throw new Refusal('conflict', 'This comment has all the answers it takes; begin another.');
			await addAnswer(c.get('db'), share.owner, comment, { author, words }, c.get('place').now());
			return told(c, share.owner, token);
		}
	);
}

/** The share that a token opens, with the page it shows. @throws Refusal */
async function opened(c: Context<Env>, token: string) {
	const share = await sharedBy(c, 'growth_page', token);
	const read = await readPaper(c.get('db'), share, c.get('place').now());
	if (!read) throw nothingBehind();
	return { share, ...read };
}

function show(
	c: Context<Env>,
	{ share, paper, comments }: Awaited<ReturnType<typeof opened>>,
	status: 200 | 201
): Response {
	c.header('Cache-Control', 'no-store');
	c.header('X-Robots-Tag', 'noindex');
	const { name, may, until } = share;
	const seen = commentsThrough(comments, share, paper);
	return c.json({ name, may, until, paper, comments: seen }, status);
}

/** Tells whoever follows the owner's record, then what the link shows now. */
async function told(c: Context<Env>, owner: string, token: string): Promise<Response> {
	c.get('place').bus.emit('changed', owner);
	return show(c, await opened(c, token), 201);
}
