import type { MailKind } from '#lib/db/mail-kinds.ts';

/** What the administrator reads of a letter: what it was, and never whose or to whom. */
export const MAIL_KIND_WORDS: Record<MailKind, string> = {
	feedback_request: 'A request for feedback',
	feedback_reminder: 'A reminder of a request'
};
