import type { ReactNode } from 'react'

export type SectionHeadingProps = { id?: string; title: ReactNode; note?: ReactNode; actions?: ReactNode }

/** The heading (h2) of a part of a page, with a sentence and its actions. */
export function SectionHeading({ id, title, note, actions }: SectionHeadingProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {note && <p className="mt-1 max-w-prose text-ink-soft">{note}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
