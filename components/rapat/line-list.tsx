import type { Line } from '@/lib/rapat/lines'

type LineListProps = {
  rows: readonly Line[]
  /** The box that says the matter, and those that stand behind it. */
  main: string
  rest?: readonly string[]
  /** Said where there is nothing. */
  none: string
}

/** A list of a rapat in reading order. */
export function LineList({ rows, main, rest = [], none }: LineListProps) {
  if (rows.length === 0) return <p className="text-ink-soft">{none}</p>
  return (
    <ol className="list-decimal space-y-1 ps-6">
      {rows.map((row, at) => {
        const more = rest.map((name) => row[name]).filter(Boolean)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are not moved
          <li key={at}>
            {row[main]}
            {more.length > 0 && <span className="text-ink-soft"> ({more.join(', ')})</span>}
          </li>
        )
      })}
    </ol>
  )
}
