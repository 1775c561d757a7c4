import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'

export type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode }

/** More of the same, folded away in place. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details open={open} className="group/fold">
      <summary className="inline-flex min-h-11 items-center gap-1.5 rounded-md font-medium text-brand desk:min-h-8">
        <Icon of={ChevronRight} className="transition-transform group-open/fold:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  )
}
