import { FileSpreadsheet, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { ChartTable, type TableTwin } from './chart-table'

type ChartHeadProps = {
  /** The finding or the question: "Kecamatan mana yang belum melapor?" */
  title: ReactNode
  note?: ReactNode
  /** More at the right of the title: the explain opener, a choice of view. */
  actions?: ReactNode
}

type ChartFootProps = {
  /** The same figures as a table, behind *Tabel*. */
  table?: TableTwin
  /** Where *Excel* downloads from. */
  excelHref?: string
  /** Source and as-of, beneath the chart. */
  source?: ReactNode
}

export type ChartFrameProps = ChartHeadProps & ChartFootProps & { className?: string; children: ReactNode }

/** Around every chart and map: the question, the drawing, its table and its file, at the same places. */
export function ChartFrame({ className, children, title, note, actions, ...foot }: ChartFrameProps) {
  return (
    <section className={className ? `surface min-w-0 p-4 ${className}` : 'surface min-w-0 p-4'}>
      <ChartHead {...{ title, note, actions }} />
      {children}
      <ChartFoot {...foot} />
    </section>
  )
}

/** The head of a `ChartFrame`, for a frame whose drawing alone needs script. */
export function ChartHead({ title, note, actions }: ChartHeadProps) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h2 className="text-md desk:text-base">{title}</h2>
        {note && <p className="mt-1 text-sm text-ink-soft">{note}</p>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

/** Its foot. */
export function ChartFoot({ table, excelHref, source }: ChartFootProps) {
  return (
    <>
      <div className="mt-3 flex flex-wrap items-start gap-x-1 gap-y-1">
        {table && (
          <details className="group/twin order-1 open:basis-full">
            <summary className={`no-print ${buttonClass({ tone: 'quiet', size: 'small' })} -ms-2.5`}>
              <Icon of={Table2} />
              <span className="group-open/twin:hidden">Tabel</span>
              <span className="hidden group-open/twin:inline">Tutup tabel</span>
            </summary>
            <div className="mt-2">
              <ChartTable {...table} />
            </div>
          </details>
        )}
        {excelHref && (
          <a href={excelHref} download className={`no-print order-2 ${buttonClass({ tone: 'quiet', size: 'small' })}`}>
            <Icon of={FileSpreadsheet} />
            Excel
          </a>
        )}
      </div>
      {source && <p className="mt-2 text-xs text-ink-soft">{source}</p>}
    </>
  )
}
