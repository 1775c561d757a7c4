/** The themes a person can choose; without a choice the device decides. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Where the choice is kept on this device. */
export const THEME_KEY = 'lini.tema'

/**
 * Sets the chosen theme before the first paint, so that nothing flashes. It
 * holds no quote, angle bracket or ampersand, since React would escape them.
 * The content security policy admits it by its hash: `sha256(themeScript)`.
 */
export const themeScript = `try{const t=localStorage.getItem(\`${THEME_KEY}\`);if(t)document.documentElement.dataset.theme=t}catch{}`
