import type { ReactNode } from 'react'
import { Still } from '@/components/still/still'
import { Breadcrumb, type Crumb } from './breadcrumb'

export type PageHeaderProps = {
  title: ReactNode
  /** One sentence on what the page is for. */
  note?: ReactNode
  /** Pills beside the title: state, "Data contoh". */
  status?: ReactNode
  /** The drill path above the title. */
  crumbs?: Crumb[]
  /** The primary action and its neighbours: right of the title, beneath it on a phone. */
  actions?: ReactNode
}

/** The head of a page: where, what, why, and the one thing to do here. */
export function PageHeader({ title, note, status, crumbs, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-3 desk:flex-row desk:flex-wrap desk:items-end desk:justify-between desk:gap-x-8">
      {/* Many actions go beneath the title instead of squeezing it. */}
      <div className="min-w-0 space-y-1.5 desk:flex-[1_1_26rem]">
        {crumbs && crumbs.length > 0 && (
          <Still>
            <Breadcrumb crumbs={crumbs} />
          </Still>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="text-xl">{title}</h1>
          {status}
        </div>
        {note && <p className="max-w-prose text-ink-soft">{note}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2 desk:max-w-full max-sm:*:flex-auto">{actions}</div>}
    </header>
  )
}
