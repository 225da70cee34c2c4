import { link } from './link.ts';
import type { Command } from './options.ts';
import { serve } from './serve.ts';
import { tokenCreate } from './token.ts';

/** Every command of `trellis`, in the order in which help lists them. */
export const commands: readonly Command[] = [serve, tokenCreate, link];
