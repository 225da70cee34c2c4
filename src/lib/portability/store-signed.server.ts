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
		const given_at = one.corrected_at ?? one.created_at;
		const said = { giver, impact, passages, headline: request.headline };
		const credential = await signAnswer(db, { ...said, given_at: new Date(given_at) });
		const { id, giver_address, readers } = request;
		// What only its asker may read is hidden from the first moment on.
		const hidden = readers === 'owner' ? { hidden_at: given_at } : {};
		feedback.push({
			...{ ...one, passages: passages.map((passage) => ({ ...passage, ...hidden })) },
			...{
				giver_address,
				given_on: given_at.slice(0, 10),
				source: 'request',
				standing: 'verified'
			},
			...{ request: id, readers, credential }
		});
	}
	return { ...sample, feedback };
}
