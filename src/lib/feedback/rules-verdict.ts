import type { Source } from './rules-controller.ts';
import type { Verdict } from './files-verify.server.ts';

/** How far the key can be trusted to be the issuer's, as a sentence. */
const KNOWN: Record<Source, string> = {
	given: 'The key is among those given as the issuer’s.',
	beside: 'The key is among those that came in the same file; ask the issuer whether it is theirs.',
	own: 'The issuer is the key itself: whoever holds it signed this.',
	named:
		'The key is the one it names itself; give the issuer’s own with --keys to be sure that it is theirs.'
};

/** Verdicts in sentences: one by one, and all in all at the end. */
export function toldOf(verdicts: readonly Verdict[]): string[] {
	if (verdicts.length === 0) return ['Nothing in it is signed, and nothing claims to be.'];
	const each = verdicts.map((verdict) => told(verdict).join('\n'));
	if (verdicts.length === 1) return each;
	const failed = verdicts.filter(({ holds }) => !holds).length;
	const end = failed === 0 ? 'all hold' : failed === 1 ? 'one does not' : `${failed} do not`;
	return [...each.flatMap((one) => [one, '']), `${verdicts.length} were checked, and ${end}.`];
}

function told(verdict: Verdict): string[] {
	const { id, feedback, holds, refused, notes, source } = verdict;
	const name = [id ?? 'Without an id', feedback && `(feedback ${feedback})`].filter(Boolean);
	const because = holds ? [signedBy(verdict)] : refused;
	const known = holds && source ? [KNOWN[source]] : [];
	return [
		`${holds ? 'Holds' : 'Does not hold'}: ${name.join(' ')}`,
		...[...saying(verdict), ...because, ...known, ...withdrawal(verdict), ...notes].map(
			(sentence) => `  ${sentence}`
		)
	];
}

function saying({ says }: Verdict): string[] {
	if (!says) return [];
	const about = says.headline ? `“${says.headline}”` : 'an impact without a headline';
	return [`${says.giver}, on ${says.given_on}, about ${about}.`];
}

function signedBy({ issuer, issuer_name, signed_at, key }: Verdict): string {
	const who = issuer_name ? `${issuer_name} (${issuer})` : issuer;
	return `Signed by ${who} at ${signed_at ?? 'a moment it does not tell'} with the key ${key ?? ''}; not a word was changed since.`;
}

const withdrawal = ({ holds, withdrawn }: Verdict) =>
	holds && withdrawn === false ? ['It was not withdrawn, says the status list.'] : [];
