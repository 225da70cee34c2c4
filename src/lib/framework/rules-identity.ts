import { parse, v5 } from 'uuid';
import type { PartsName } from './words-document.ts';

/** The namespace of ids that are told from where a part stood in its source (RFC 9562, 5.5). */
const NAMESPACE = parse('5f0c7c1e-6b7f-4d0e-9a53-3f0b6f1d9c20');
const bytes = new TextEncoder();

/**
 * The id of a part told from where it stands in its source, so that the same source gives the same ids every
 * time it is read.
 * @param path what names it there, from the outside in: for a mastery level its scale's key and its own
 */
export function stableId(list: PartsName, ...path: readonly string[]): string {
	return v5(bytes.encode(JSON.stringify([list, ...path])), NAMESPACE);
}
