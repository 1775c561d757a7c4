/**
 * Marks a region in everything its place joins (`data-linked`): a map, a strip and a list.
 * What it joins carries `data-region`; the line (`data-line`) shows what the pointed one is
 * called, and its own words (`data-hint`) while nothing is pointed at.
 */
export function markRegion(place: Element, found: Element | null): void {
  for (const old of place.querySelectorAll('[data-active]')) old.removeAttribute('data-active')
  const id = found?.getAttribute('data-region')
  if (id)
    for (const twin of place.querySelectorAll(`[data-region="${CSS.escape(id)}"]`)) twin.setAttribute('data-active', '')
  const line = place.querySelector('[data-line]')
  if (line) line.textContent = found ? saysOf(found) : line.getAttribute('data-hint')
}

/** A drawing's region has a name; a row of a list says its first two parts. */
function saysOf(found: Element): string {
  const name = found.getAttribute('aria-label')
  return (
    name ??
    [...found.children]
      .slice(0, 2)
      .flatMap((part) => part.textContent ?? [])
      .join(': ')
  )
}
