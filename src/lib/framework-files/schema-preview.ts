import type { FrameworkCounts } from '#lib/framework/rules-document.ts';
import type { Framework, FrameworkVersionListed } from '#lib/framework/schema-version.ts';
import type { Reading } from './schema.ts';

/** What would become of files: the answer of `previewFramework`. */
export type Preview = Reading & { counts: FrameworkCounts };

/** What was made of a document: the answer of `bringFramework`. */
export type Brought = { framework: Framework; version: FrameworkVersionListed };
