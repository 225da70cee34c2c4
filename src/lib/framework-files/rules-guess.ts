import type { Tree } from './rules-tree.ts';
import { mapping, type Mapping } from './schema-mapping.ts';

export function guessed(trees: readonly Tree[]): Mapping {
	return mapping.parse({ name: `${trees.length} files`, parts: [] });
}
