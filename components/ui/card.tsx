import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type CardProps = {
  /** Heading of the card (h2). */
  title?: ReactNode
  /** A sentence beneath the heading. */
  note?: ReactNode
  /** Buttons or links at the right of the heading. */
  actions?: ReactNode
  /** `flush` lets a table touch the edges. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A surface for things that belong together. */
export function Card({ title, note, actions, flush = false, className, children }: CardProps) {
  return (
    <section className={classNames('surface min-w-0', className)}>
      {(title || actions) && (
        <div
          className={classNames(
            'flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4',
            flush && 'pb-3 sm:px-4',
          )}
        >
          <div className="min-w-0">
            {title && <h2 className="text-md desk:text-base">{title}</h2>}
            {note && <p className="mt-1 text-sm text-ink-soft">{note}</p>}
          </div>
          {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      <div className={flush ? undefined : 'p-4'}>{children}</div>
    </section>
  )
}
