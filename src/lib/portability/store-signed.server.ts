import type { Db } from '#lib/db/connect.server.ts';
import { signAnswer } from '#lib/feedback/store-credentials.server.ts';
import { answersIn } from './sample-requests.ts';
import type { RecordDocument } from './schema.ts';

/**
 * The sample with its answers signed by this instance, each on the day on which it was given: the sample is words
 * alone, and what is verified was signed here. Call it in the transaction that stores it.
 */
export async function signedSample(db: Db, sample: RecordDocument): Promise<RecordDocument> {
	const answers = answersIn(sample);
	const feedback: RecordDocument['feedback'] = [];
	for (const one of sample.feedback) {
		const request = answers.get(one);
		if (!request) {
			feedback.push(one);
			continue;
		}
		const { giver, impact, passages } = one;
		const said = { giver, impact, passages, headline: request.headline };
		const credential = await signAnswer(db, { ...said, given_at: new Date(one.created_at) });
		const { id, giver_address } = request;
		feedback.push({ ...one, giver_address, request: id, standing: 'verified', credential });
	}
	return { ...sample, feedback };
}
