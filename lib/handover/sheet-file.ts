import type { Sheet } from '@/lib/export/workbook'
import { formatPeriod, monthOf, type Period, periodText, yearOf } from '@/lib/format/period'
import { type Content, fieldOf, sectionOf } from './content'
import type { Item } from './items'
import { applicationLabel, CERTAINTY_WORDS, type Layout } from './layout'

/** One answer of a sheet as a line of a file. */
export interface FileLine {
  sheet: string
  place: string
  name: string
  month: string
  section: string
  label: string
  value: string | null
  note: string | null
  certainty: string
  /** Names the answer, so that the file can be compared again. */
  code: string
}

/** The heads of a file; the check of a file finds its columns by them. */
export const FILE_HEADS = {
  sheet: 'Lembar',
  place: 'Desa/kelurahan',
  name: 'Nama',
  month: 'Bulan',
  section: 'Bagian',
  label: 'Isian',
  value: 'Isi',
  note: 'Catatan',
  certainty: 'Kepastian urutan dan sebutan',
  code: 'Kode isian (jangan diubah)',
} as const

export interface FiledSheet {
  layout: Layout
  item: Pick<Item, 'id' | 'name' | 'villageName' | 'kecamatanName'>
  period: Period
  content: Content
}

/** What names one answer in a file: the sheet, the month, its subject, the block and the field. */
export const answerCode = (
  sheet: string,
  period: Period,
  subject: string,
  section: string,
  key: string,
  field: string,
) => [sheet, periodText(period), subject, section, key, field].join('|')

const monthWords = (layout: Layout, period: Period): string =>
  layout.every === 'year' ? `Tahun ${yearOf(period)}` : formatPeriod(period)

/** The lines of sheets in their order, under the labels of the national screen. */
export function fileLines(sheets: readonly FiledSheet[]): FileLine[] {
  return sheets.flatMap(({ layout, item, period, content }) =>
    content.blocks.flatMap(({ section, key, title, answers }) => {
      const known = sectionOf(layout, section)
      const place = known?.rows ? ` · ${known.title}` : ''
      return answers.map(({ field, value, note }) => {
        const asked = fieldOf(layout, section, field)
        return {
          sheet: `${applicationLabel(layout.application)} ${layout.sheet}`,
          place: `${item.villageName}, Kec. ${item.kecamatanName}`,
          name: item.name,
          month: monthWords(layout, period),
          section: title ? `${title}${place}` : (known?.title ?? section),
          label: asked?.label ?? field,
          value,
          note: note ?? null,
          certainty: CERTAINTY_WORDS[asked?.certainty ?? 'inferred'],
          code: answerCode(layout.code, period, item.id, section, key, field),
        }
      })
    }),
  )
}

const WIDTHS: Partial<Record<keyof FileLine, number>> = {
  place: 30,
  name: 30,
  section: 34,
  label: 34,
  value: 44,
  note: 34,
  certainty: 22,
  code: 40,
}

/** The lines as a sheet of a workbook; every cell is text, so that sixteen digits stay and nothing is run. */
export const answerSheet = (lines: readonly FileLine[]): Sheet<FileLine> => ({
  name: 'Isian',
  columns: (Object.keys(FILE_HEADS) as (keyof FileLine)[]).map((name) => ({
    head: FILE_HEADS[name],
    type: 'text',
    width: WIDTHS[name] ?? 18,
    value: (line) => line[name],
  })),
  rows: lines,
})

/** What a file says of itself: where each layout comes from, and what was not found. */
export function layoutNotes(layouts: readonly Layout[], periods: readonly Period[]): [string, string][] {
  const months = [...new Set(periods)].map((period) => `${monthOf(period)}/${yearOf(period)}`)
  return [
    ['Bulan', months.join(', ')],
    ...layouts.flatMap((layout): [string, string][] => [
      [`${applicationLabel(layout.application)} ${layout.sheet}`, `Edisi ${layout.edition}. Sumber: ${layout.source}.`],
      ...layout.missing.map((text): [string, string] => [`${layout.sheet}: tidak ditemukan`, text]),
    ]),
  ]
}
