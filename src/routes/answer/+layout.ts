/** The pages are plain forms, and one small script of their own is all that is sent. */
export const csr = false;
