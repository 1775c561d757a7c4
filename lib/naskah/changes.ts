import type { Body } from './body'
import { type Fact, factKey, hasChanged } from './facts'

/** A figure that says something else than when its sentence was drafted. */
export interface Changed {
  old: Fact
  now: Fact
}

/** The sentences whose figures have changed, each with old and new; a figure that cannot be read again is left alone. */
export function changesOf(body: Body, again: readonly Fact[]): Map<string, Changed[]> {
  const now = new Map(again.map((fact) => [factKey(fact), fact]))
  const found = new Map<string, Changed[]>()
  for (const { sentences } of body.sections)
    for (const { id, facts } of sentences) {
      const changed = facts.flatMap((old): Changed[] => {
        const fresh = now.get(factKey(old))
        return fresh && hasChanged(old, fresh) ? [{ old, now: fresh }] : []
      })
      if (changed.length > 0) found.set(id, changed)
    }
  return found
}
