import type Check from '@lucide/svelte/icons/check';

/** A drawing from the icon set, as a component. Its own package names this type only beside four thousand others. */
export type IconComponent = typeof Check;
