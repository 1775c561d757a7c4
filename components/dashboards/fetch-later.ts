import { morph } from '@/components/still/morph'

/** The address each part was last filled from. */
const filled = new WeakMap<Element, string>()

/**
 * Fills the parts that a page left for later (`data-later` is the address of their markup),
 * when the browser has a moment, and again when their address changed. `retried` is one
 * that failed before. A part that cannot be had says so and keeps what it shows.
 */
export function fetchLaterParts(place: Element | null, retried?: Element): void {
  if (retried) filled.delete(retried)
  for (const part of place?.querySelectorAll('[data-later]') ?? []) {
    const address = part.getAttribute('data-later')!
    if (filled.get(part) === address) continue
    filled.set(part, address)
    inAMoment(() => void fill(part, address))
  }
}

const inAMoment = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 50)

async function fill(part: Element, address: string): Promise<void> {
  part.removeAttribute('data-failed')
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    // A session that ended is led to the sign-in page: that is no part of this one.
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    const html = await answer.text()
    if (filled.get(part) !== address) return
    morph(part, html)
    part.removeAttribute('aria-busy')
  } catch {
    if (filled.get(part) === address) part.setAttribute('data-failed', '')
  }
}
