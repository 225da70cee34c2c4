export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_WORDS: Record<Theme, string> = {
	system: 'As the system',
	light: 'Light',
	dark: 'Dark'
};

const YEAR = 31_536_000;

/** Reads a kept theme (a cookie, local storage); anything else means the system decides. */
export function themeFrom(kept: string | null | undefined): Theme {
	return THEMES.find((theme) => theme === kept) ?? 'system';
}

/** The theme in force in this browser. */
export function currentTheme(): Theme {
	return themeFrom(localStorage.getItem('theme'));
}

/**
 * Shows and keeps a theme: at once on the root element, in local storage for this browser, and in the
 * cookie `theme`, so that the server's first page already has it.
 */
export function chooseTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	localStorage.setItem('theme', theme);
	document.cookie = `theme=${theme}; path=/; max-age=${YEAR}; samesite=lax`;
}
