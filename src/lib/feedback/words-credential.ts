/** The addresses of the two contexts that a credential of this Trellis is written in. */
export const CREDENTIALS = 'https://www.w3.org/ns/credentials/v2';
export const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The way of signing, by the name it has in a proof (https://www.w3.org/TR/vc-di-eddsa/). */
export const SUITE = 'eddsa-rdfc-2022';
