import 'server-only'
import ExcelJS from 'exceljs'
import type { ImportField, ImportKind } from './kinds/kind'
import type { ImportVillage } from './places'
import { villageCell } from './places'
import { columnLetters } from './read/problem'
import { CHOICES_SHEET, EXAMPLE_SHEET } from './template-names'

/** Rows of a template that carry formats and drop-downs. */
const READY_ROWS = 5_000

/** Days are typed as text too: Excel would turn them by the computer's own habit. */
const FORMAT = '@'

function choicesOf(field: ImportField, villages: readonly ImportVillage[]): readonly string[] {
  if (field.name === 'desa') return villages.map(villageCell)
  if (field.name === 'kecamatan') return [...new Set(villages.map(({ kecamatanName }) => kecamatanName))].sort()
  return field.choices ?? []
}

/**
 * The empty file of a kind: heads in our words, text columns that keep sixteen
 * digits, drop-downs with the office's own villages, an example on a sheet of its
 * own (so that nobody imports it), and notes on each column.
 */
export async function templateFile(
  { fields: all, ...rest }: ImportKind,
  villages: readonly ImportVillage[],
  ready: readonly Readonly<Record<string, string>>[] = [],
): Promise<Buffer> {
  const kind = { ...rest, fields: all.filter(({ hidden }) => !hidden) }
  const book = new ExcelJS.Workbook()
  const data = book.addWorksheet(kind.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  const lists = book.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' })
  heads(data, kind)
  for (const row of ready) data.addRow(kind.fields.map(({ name }) => row[name] ?? null))
  kind.fields.forEach((field, at) => {
    const choices = choicesOf(field, villages)
    if (choices.length === 0) return
    const letter = columnLetters(at)
    lists.getColumn(at + 1).values = [field.label, ...choices]
    const ranges = data as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }
    ranges.dataValidations.add(`${letter}2:${letter}${READY_ROWS + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${CHOICES_SHEET}'!$${letter}$2:$${letter}$${choices.length + 1}`],
      // A list helps and does not forbid: codes, older names and copied lists are read as well.
      showErrorMessage: false,
      showInputMessage: Boolean(field.hint),
      promptTitle: field.label.slice(0, 32),
      prompt: (field.hint ?? '').slice(0, 255),
    })
  })
  const example = book.addWorksheet(EXAMPLE_SHEET)
  heads(example, kind)
  example.addRow(kind.fields.map((field) => field.example))
  const notes = book.addWorksheet('Keterangan')
  notes.columns = [{ width: 32 }, { width: 10 }, { width: 90 }]
  notes.addRow(['Kolom', 'Wajib', 'Cara mengisi']).font = { bold: true }
  for (const { label, required, hint, choices } of kind.fields)
    notes.addRow([
      label,
      required ? 'Ya' : '',
      [hint, choices && `Pilihan: ${choices.join(', ')}.`].filter(Boolean).join(' '),
    ])
  notes.addRow([])
  notes.addRow(['Edisi', '', `${kind.edition}, ${kind.source}`])
  notes.addRow([
    'NIK dan No. KK',
    '',
    'Kolomnya sudah berupa teks: ketik keenam belas angkanya. Jangan ubah menjadi angka.',
  ])
  notes.addRow(['Tanggal', '', 'Ketik seperti 03/07/2022: tanggal, bulan, tahun empat angka.'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A line for each village and month of a year, for recaps: only the figures are left to type. */
export const yearRows = (villages: readonly ImportVillage[], year: number): Record<string, string>[] =>
  villages
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((village) =>
      Array.from({ length: 12 }, (_, month) => ({
        desa: villageCell(village),
        kecamatan: village.kecamatanName,
        bulan: `${year}-${String(month + 1).padStart(2, '0')}`,
      })),
    )

function heads(sheet: ExcelJS.Worksheet, kind: ImportKind): void {
  sheet.columns = kind.fields.map(({ width = 16 }) => ({ width, style: { numFmt: FORMAT } }))
  const row = sheet.addRow(kind.fields.map(({ label }) => label))
  row.font = { bold: true }
  kind.fields.forEach(({ required }, at) => {
    if (required) row.getCell(at + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCEBF2' } }
  })
}
