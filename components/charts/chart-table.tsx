/** The table twin of a chart: the first cell of a row names it, the rest are figures as written. */
export type TableTwin = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }

/** Draws the twin; scrolls inside itself when it is long or wide. */
export function ChartTable({ caption, head, rows }: TableTwin) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="max-h-80 overflow-auto rounded-md border border-line print:max-h-none"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-paper-sunk text-ink-soft">
          <tr>
            {head.map((word, column) => (
              <th
                key={word}
                scope="col"
                className={`px-3 py-1.5 font-medium ${column === 0 ? 'text-start' : 'text-end'}`}
              >
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className="px-3 py-1.5 text-start font-normal">
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]} className="px-3 py-1.5 text-end">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
