import { formatCount, formatPercent } from '@/lib/format/number'
import type { CellValue, FormDeclaration } from '@/lib/reports/form'
import type { RecapColumn } from '@/lib/reports/recap-queries'

interface RecapTablesProps {
  form: FormDeclaration
  columns: readonly RecapColumn[]
  total: RecapColumn
  /** What a column is: a village or a kecamatan. */
  noun: string
}

/** As many columns as a sheet of paper takes beside the labels; the sum stands on every sheet. */
const A_SHEET = 7

/** One table a sheet: the cells of each section down the side, villages or kecamatan across, their sum at the end. */
export function RecapTables({ form, columns, total, noun }: RecapTablesProps) {
  const sheets = Math.max(1, Math.ceil(columns.length / A_SHEET))
  // Evenly, so that no last sheet holds a single village.
  const wide = Math.ceil(columns.length / sheets)
  return Array.from({ length: sheets }, (_, sheet) => {
    const shown = [...columns.slice(sheet * wide, (sheet + 1) * wide), total]
    const name = `Lembar ${sheet + 1} dari ${sheets}`
    return (
      // A sheet of paper is wider than a phone: it scrolls by itself, also by keyboard.
      <section
        key={name}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        tabIndex={0}
        className={`overflow-x-auto print:overflow-visible ${sheet > 0 ? 'break-before-page' : ''}`}
      >
        <table className="w-full border-collapse text-sm print:text-[8pt] [&_td]:border [&_td]:border-line-strong [&_td]:px-2 [&_td]:py-1 print:[&_td]:px-1 print:[&_td]:py-0 [&_th]:border [&_th]:border-line-strong [&_th]:px-2 [&_th]:py-1 print:[&_th]:px-1 print:[&_th]:py-0">
          <caption className="pb-1 text-start text-ink-soft">
            {name}, {formatCount(columns.length)} {noun}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="min-w-48 text-start print:min-w-36 font-medium">
                Elemen
              </th>
              {shown.map(({ id, name: head }) => (
                <th key={id} scope="col" className="min-w-20 align-bottom font-medium wrap-anywhere print:min-w-0">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row label="Desa melapor">
              {shown.map(({ id, reported, expected }) => (
                <Cell key={id}>{expected === 1 ? (reported ? 'ya' : 'belum') : `${reported}/${expected}`}</Cell>
              ))}
            </Row>
          </tbody>
          {form.sections.map(({ code, label }) => (
            <tbody key={code}>
              <Head label={label} span={shown.length + 1} />
              {form.elements
                .filter((element) => element.section === code)
                .map((element) => (
                  <Row key={element.column} label={element.label}>
                    {shown.map(({ id, totals }) => (
                      <Cell key={id}>{textOf(totals.cells[element.column])}</Cell>
                    ))}
                  </Row>
                ))}
            </tbody>
          ))}
          {form.sums.length + form.ratios.length > 0 && (
            <tbody>
              <Head label="Jumlah dan persentase" span={shown.length + 1} />
              {form.sums.map((sum) => (
                <Row key={sum.column} label={sum.label}>
                  {shown.map(({ id, totals }) => (
                    <Cell key={id}>{textOf(totals.sums[sum.column])}</Cell>
                  ))}
                </Row>
              ))}
              {form.ratios.map((ratio) => (
                <Row key={ratio.column} label={ratio.label}>
                  {shown.map(({ id, totals }) => (
                    <Cell key={id}>{shareOf(totals.ratios[ratio.column])}</Cell>
                  ))}
                </Row>
              ))}
            </tbody>
          )}
        </table>
      </section>
    )
  })
}

const textOf = (value: CellValue | undefined) =>
  typeof value === 'number' ? formatCount(value) : value === 'na' ? 'tb' : ''
const shareOf = (halves: readonly [number, number] | null | undefined) =>
  halves && halves[1] > 0 ? formatPercent(halves[0], halves[1]) : halves ? 'tb' : ''

function Head({ label, span }: { label: string; span: number }) {
  return (
    <tr className="break-inside-avoid break-after-avoid">
      <th colSpan={span} scope="rowgroup" className="bg-paper-sunk text-start font-medium">
        {label}
      </th>
    </tr>
  )
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className="text-start font-normal">
        {label}
      </th>
      {children}
    </tr>
  )
}

const Cell = ({ children }: { children: React.ReactNode }) => <td className="figures text-end">{children}</td>
