import type { Basis, Weight } from './words-document.ts';

/** How weight and basis are said in a cell; what is required and stated is said by nothing. */
export const MARK_WORDS: Record<Exclude<Weight, 'required'> | Exclude<Basis, 'stated'>, string> = {
	optional: 'optional',
	desired: 'desired',
	inherited: 'inherited',
	derived: 'derived'
};
export const WEIGHT_WORDS: Record<Weight, string> = {
	required: 'Required',
	desired: 'Desired',
	optional: 'Optional'
};
export const BASIS_WORDS: Record<Basis, string> = {
	stated: 'Stated here',
	inherited: 'Inherited from the level before',
	derived: 'Derived by a rule'
};
