import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ELSEWHERE, patternOf } from './wander'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What every page must be on arrival: headed and no wider than the screen. `all-pages.every` examines each page of the
 * build; what has no page of its own there, the field's screens, is examined here.
 */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expectNoSideways(page)
  const path = patternOf(page.url())
  if (path === null || ELSEWHERE[path]) await examine(page)
}

/** Usable by everybody as it stands, in light and dark: for what only a walk brings onto a page. */
export async function examine(page: Page): Promise<void> {
  const screen = page.viewportSize()
  // As tall as the page: what only the bar at the foot covers until one scrolls is no small target.
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  if (screen && tall > screen.height) await page.setViewportSize({ ...screen, height: tall })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Asked again while colours are still on their way from one theme to the other.
    await expect.poll(() => barriers(page), { message: `${page.url()} in ${colorScheme}`, timeout: 60_000 }).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  if (screen) await page.setViewportSize(screen)
}

/** What can differ where the same markup is shown in another size or other colours. */
export const BY_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** What keeps somebody from using the page as it stands, by all rules or by those named. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  // No page holds a frame, so nothing has to be gathered from several, which takes a window of its own each time.
  // What passed is told by its first node only: to name them all takes longer than to look.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
    return `${id}: ${places.join(', ')}`
  })
}

/** Nothing on the page is wider than the screen, at whatever width it is looked at. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await fitsScreen(page), `${page.url()} scrolls sideways`).toBe(true)
}

/** Whether nothing is wider than the screen. */
export const fitsScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** The room for print on A4 in CSS pixels, and of pages that ask for the sheet lengthwise. */
const PAPER = { upright: { width: 703, height: 1009 }, wide: { width: 1032, height: 680 } }

/** Whether what is printed is no wider than its paper. The page is left as it is printed. */
export async function fitsPaper(page: Page): Promise<boolean> {
  const screen = page.viewportSize()
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce' })
  const isWide = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page') === 'wide')
  await page.setViewportSize(isWide ? PAPER.wide : PAPER.upright)
  const fits = await fitsScreen(page)
  if (screen) await page.setViewportSize(screen)
  return fits
}
