import { ChevronLeft, ChevronRight } from 'lucide-react'
import { formatCount } from '@/lib/format/number'
import { Icon } from './icon'
import { LinkButton } from './link-button'

export type PaginationProps = {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  /** The address of a page. */
  hrefOf: (page: number) => string
  /** What is counted: "poktan". */
  noun: string
}

/** "51–100 dari 1.234 poktan" with a step back and forth. */
export function Pagination({ page, pageSize, total, hrefOf, noun }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3">
      <p className="figures text-sm text-ink-soft">
        {formatCount(from)}–{formatCount(to)} dari {formatCount(total)} {noun}
      </p>
      {last > 1 && (
        <div className="no-print flex flex-wrap items-center gap-2">
          {page > 1 && (
            <LinkButton href={hrefOf(page - 1)} icon={ChevronLeft} rel="prev">
              Sebelumnya
            </LinkButton>
          )}
          <span className="figures px-1 text-sm text-ink-soft">
            {formatCount(page)} / {formatCount(last)}
          </span>
          {page < last && (
            <LinkButton href={hrefOf(page + 1)} rel="next">
              Berikutnya
              <Icon of={ChevronRight} />
            </LinkButton>
          )}
        </div>
      )}
    </nav>
  )
}
