import { escapeHtml } from '@/components/still/to-html'
import type { DashboardView } from '@/lib/dashboards/address'
import { viewQuery } from '@/lib/dashboards/address'
import type { ChildRow } from '@/lib/dashboards/dashboard'
import { ABSENCE_WORDS, figureText, shortLabel } from '@/lib/dashboards/words'
import type { Indicator } from '@/lib/figures/indicator'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'

const REASONS = { ...ABSENCE_WORDS, hidden: 'Disamarkan: jumlahnya terlalu kecil untuk dibuka di luar kantor' }

export interface ChildrenTable {
  code: string
  view: DashboardView
  rows: readonly ChildRow[]
  columns: readonly Indicator[]
  /** What the rows are: "kecamatan". */
  noun: string
}

/**
 * The table of children as one string of HTML: a table of 35 rows and 13 columns as
 * elements doubles what a page weighs and halves what the server can answer. Every
 * text is escaped here; links are plain, `SoftLinks` makes them quick.
 */
export function childrenHtml(table: ChildrenTable): string {
  return `<thead><tr>${heads(table)}</tr></thead><tbody>${table.rows.map((row) => bodyRow(table, row)).join('')}</tbody>`
}

function heads({ code, view, columns, noun }: ChildrenTable): string {
  const head = (key: string | null, label: string, title: string, more: string) => {
    const sorted = view.sort === key
    // The first press on a column of figures shows the largest first; the names begin at A.
    const descending = sorted ? !view.descending : key !== null
    const href = paths.dashboard(code, `${viewQuery(view, { sort: key, descending })}#rincian`)
    const way = sorted ? ` aria-sort="${view.descending ? 'descending' : 'ascending'}"` : ''
    const mark = sorted ? (view.descending ? ' ↓' : ' ↑') : ''
    return `<th scope=col${way}${more}><a href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(label)}${mark}</a></th>`
  }
  return [
    head(null, noun.charAt(0).toUpperCase() + noun.slice(1), 'Urut menurut kode wilayah', ''),
    head('cakupan', 'Melapor', 'Desa yang sudah melapor', ''),
    ...columns.map((one) =>
      head(one.code, shortLabel(one), one.label, one.code === view.indicator.code ? ' data-on' : ''),
    ),
  ].join('')
}

function bodyRow({ view, columns }: ChildrenTable, { region, coverage, figures }: ChildRow): string {
  const href = escapeHtml(paths.dashboard(region.code, viewQuery(view, { sort: null })))
  const name = `<th scope=row><a href="${href}">${escapeHtml(shortName(region))}</a></th>`
  const covered = `<td>${formatCount(coverage.reported)}/${formatCount(coverage.expected)}</td>`
  const cells = columns.map((indicator) => {
    const figure = figures.get(indicator.code)
    const on = indicator.code === view.indicator.code ? ' data-on' : ''
    if (figure?.state === 'value') return `<td${on}>${figureText(indicator, figure)}</td>`
    const state = figure?.state ?? 'not_reported'
    const word = REASONS[state as keyof typeof REASONS]
    const mark = state === 'hidden' ? '<i>disamarkan</i>' : '—'
    return `<td${on} data-state=${state} title="${word}">${mark}</td>`
  })
  return `<tr>${name}${covered}${cells.join('')}</tr>`
}

/** Children in the order the view asks for; those without a value stand last either way. */
export function sortRows(rows: readonly ChildRow[], { sort, descending }: Pick<DashboardView, 'sort' | 'descending'>) {
  if (sort === null) return descending ? rows.toReversed() : [...rows]
  const numberOf = ({ coverage, figures }: ChildRow): number | null =>
    sort === 'cakupan'
      ? coverage.expected > 0
        ? coverage.reported / coverage.expected
        : null
      : (figures.get(sort)?.value ?? null)
  return rows.toSorted((one, other) => {
    const [a, b] = [numberOf(one), numberOf(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return descending ? b - a : a - b
  })
}
