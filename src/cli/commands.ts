import { captureGit } from './capture-git.ts';
import { evidence } from './evidence.ts';
import { exportRecord } from './export.ts';
import { importFile } from './import.ts';
import { impactAdd, impactEdit, impactList, impactShow } from './impact.ts';
import { link } from './link.ts';
import type { Command } from './options.ts';
import { serve } from './serve.ts';
import { tokenCreate } from './token.ts';

/** Every command of `trellis`, in the order in which help lists them. */
export const commands: readonly Command[] = [
	serve,
	tokenCreate,
	link,
	impactAdd,
	impactList,
	impactShow,
	impactEdit,
	evidence,
	captureGit,
	exportRecord,
	importFile
];
