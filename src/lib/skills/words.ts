/** Who said how deeply something is held. */
export const JUDGES = ['self', 'manager', 'agreed'] as const;
export type Judge = (typeof JUDGES)[number];
/** How much a person would like to grow in something. */
export const INTERESTS = ['little', 'some', 'much'] as const;
export type Interest = (typeof INTERESTS)[number];
