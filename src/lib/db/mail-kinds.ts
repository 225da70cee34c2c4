/** What can be sent by mail; each is written when it is sent, by the room that it is of. */
export const MAIL_KINDS = ['feedback_request', 'feedback_reminder'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
