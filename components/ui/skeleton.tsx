import { classNames } from './class-names'

/** A grey place of the size of what is coming; give it width and height by class. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-[breathe_1.6s_ease-in-out_infinite] rounded-md bg-line', className)}
    />
  )
}

/** The skeleton of a table page. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" className="surface divide-y divide-line">
      <span className="sr-only">Memuat…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className="flex items-center gap-4 p-4 desk:h-9 desk:py-0">
          <Skeleton className="h-3.5 w-2/5" />
          <Skeleton className="h-3.5 w-1/5" />
          <Skeleton className="ms-auto h-3.5 w-12" />
        </div>
      ))}
    </div>
  )
}

/** The skeleton of a dashboard's row of figures. */
export function FiguresSkeleton({ count = 4 }: { count?: number }) {
  return (
    <div role="status" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <span className="sr-only">Memuat…</span>
      {Array.from({ length: count }, (_, figure) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the figures are alike and never move
        <div key={figure} className="surface space-y-4 p-4">
          <Skeleton className="h-3.5 w-3/5" />
          <Skeleton className="h-9 w-2/5" />
          <Skeleton className="h-10 w-full" />
        </div>
      ))}
    </div>
  )
}
