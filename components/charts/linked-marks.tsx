import type { ReactNode } from 'react'

/** The markup of `LinkedRegions` for `Still`: the script of the page it stands in does the marking. */
export function LinkedMarks({ hint = '', children }: { hint?: string; children: ReactNode }) {
  return (
    <div data-linked>
      {/* What it says is in each region's own name too, so it is not announced twice. */}
      <p data-line data-hint={hint} aria-hidden className="figures mb-2 min-h-5 truncate text-sm text-ink-soft">
        {hint}
      </p>
      {children}
    </div>
  )
}
