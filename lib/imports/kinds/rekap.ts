import { foldName, squeezeName } from '@/lib/regions/name-key'
import { readCell } from '@/lib/reports/cell'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'
import { placeFields } from './from-register'
import type { CellReader, ImportField, ImportKind, RecapKindCode } from './kind'
import { textOf } from './readers'

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des']
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  ...{ peb: 2, may: 5, ags: 8, agt: 8, aug: 8, oct: 10, nop: 11, dec: 12 },
}

const monthNumber = (word: string): number | null => {
  if (/^\d{1,2}$/.test(word)) return Number(word)
  const start = word.slice(0, 3)
  const at = MONTHS.indexOf(start)
  return at >= 0 ? at + 1 : (OTHER_MONTHS[start] ?? null)
}

const MONTH_WORDS = 'Tulis bulannya seperti 2024-07 atau Juli 2024.'

/** A month with its year as `YYYY-MM`, or alone as `MM` where the year stands in a column of its own. */
export const monthCell: CellReader = (cell) => {
  if (cell !== null && typeof cell === 'object' && 'd' in cell) return { value: cell.d.slice(0, 7) }
  const typed = foldName(textOf(cell).replace(/[/.,-]/g, ' '))
  const [one = '', other = ''] = typed.split(' ').filter(Boolean)
  const [year, word] = /^\d{4}$/.test(one) ? [one, other] : [other, one]
  const month = monthNumber(word)
  if (month === null || month < 1 || month > 12 || (year !== '' && !/^\d{4}$/.test(year)))
    return { problem: `"${textOf(cell).slice(0, 30)}" bukan bulan yang dikenal. ${MONTH_WORDS}` }
  const two = String(month).padStart(2, '0')
  return { value: year === '' ? two : `${year}-${two}` }
}

const yearCell: CellReader = (cell) => {
  const typed = textOf(cell)
  return /^20\d{2}$/.test(typed) ? { value: typed } : { problem: 'Tulis tahunnya dengan empat angka, misalnya 2024.' }
}

/** A count as the form takes it. A number of a workbook has no dots of thousands: 1.5 there is one and a half. */
const countCell =
  (element: Element): CellReader =>
  (cell) => {
    if (cell !== null && typeof cell === 'object' && 'n' in cell && !Number.isInteger(Number(cell.n)))
      return { problem: 'Isi bilangan bulat tanpa desimal.' }
    const reading = readCell(textOf(cell), element)
    return reading.problem === undefined ? { value: reading.value } : { problem: reading.problem }
  }

const keyOf = (words: string): string => squeezeName(words.replace(/\([^()]*\)/g, ' '))

/** A label that stands twice in a form is told apart by its section. */
function labelsOf(form: FormDeclaration): Map<string, string> {
  const count = new Map<string, number>()
  for (const { label } of form.elements) count.set(keyOf(label), (count.get(keyOf(label)) ?? 0) + 1)
  return new Map(
    form.elements.map(({ column, label, section }) => {
      const inSection = form.sections.find(({ code }) => code === section)?.label ?? section
      return [column, count.get(keyOf(label)) === 1 ? label : `${inSection}: ${label}`]
    }),
  )
}

function cellFields(form: FormDeclaration): ImportField[] {
  const labels = labelsOf(form)
  const short = new Map<string, number>()
  for (const element of form.elements) short.set(keyOf(element.short), (short.get(keyOf(element.short)) ?? 0) + 1)
  return form.elements.map((element): ImportField => {
    const { column, code, unit, mayNotApply } = element
    const own = short.get(keyOf(element.short)) === 1 ? [element.short] : []
    return {
      name: column,
      label: labels.get(column)!,
      aliases: [column.replaceAll('_', ' '), code.replaceAll('.', ' '), ...own],
      read: countCell(element),
      example: '0',
      hint: `${unit}. Kosong berarti belum dilaporkan; nol berarti tidak ada${mayNotApply ? '; tb berarti tidak berlaku' : ''}.`,
      width: 14,
    }
  })
}

const kindOf = (form: FormDeclaration): ImportKind => ({
  code: `rekap-${form.code}`,
  sheet: form.shortName,
  title: `Rekap bulan lalu: ${form.name}`,
  noun: 'laporan',
  about: 'Satu baris satu desa dan bulan, untuk bulan sebelum memakai Lini. Menjadi laporan terkunci bertanda impor.',
  edition: String(form.edition),
  source: form.source,
  fields: [
    ...placeFields(),
    {
      name: 'bulan',
      label: 'Bulan',
      aliases: ['periode', 'bulan lapor', 'bulan laporan', 'masa laporan'],
      required: true,
      read: monthCell,
      example: '2024-07',
      hint: `${MONTH_WORDS} Nama bulan saja boleh bila ada kolom Tahun.`,
      width: 12,
    },
    {
      name: 'tahun',
      label: 'Tahun',
      aliases: ['tahun lapor', 'tahun laporan'],
      read: yearCell,
      example: '',
      width: 8,
    },
    ...cellFields(form),
  ],
})

/** The recap kinds: one for each monthly form about villages. */
export const RECAP_KINDS: readonly ImportKind[] = FORMS.filter(
  ({ unitKind, periodKind }) => unitKind === 'desa' && periodKind === 'month',
).map(kindOf)

/** The form a recap kind fills; null for none. */
export const recapForm = (code: RecapKindCode): FormDeclaration | null =>
  FORMS.find((form) => `rekap-${form.code}` === code) ?? null
