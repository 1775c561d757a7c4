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
      <table className="twin">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
