'use client'

import type { ReactNode, SyntheticEvent } from 'react'
import { LinkedMarks } from './linked-marks'
import { markRegion } from './mark-region'

/**
 * Joins a map, a strip and a list: pointing at a region in one (or reaching it by Tab)
 * marks it in all, and its name is shown in the line above. Finished markup takes
 * `LinkedMarks` instead. Props: `hint`, the line while nothing is pointed at; `children`.
 */
export function LinkedRegions({ hint, children }: { hint?: string; children: ReactNode }) {
  const show = ({ currentTarget, target }: SyntheticEvent) =>
    markRegion(currentTarget, (target as Element).closest('[data-region]'))
  const clear = ({ currentTarget }: SyntheticEvent) => markRegion(currentTarget, null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens; the links inside are what one acts on
    <div onPointerOver={show} onFocus={show} onPointerLeave={clear} onBlur={clear}>
      <LinkedMarks hint={hint}>{children}</LinkedMarks>
    </div>
  )
}
