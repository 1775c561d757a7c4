import { editionRemarks, OLDER_COLUMNS, RANK_COLUMNS, TRAIT_HEADS } from '@/lib/krs/editions'
import { KRS_TRAITS, RANKS, rankLabel } from '@/lib/krs/marks'
import { readRank, readTick } from '@/lib/krs/ticks'
import { squeezeName } from '@/lib/regions/name-key'
import { isEmpty } from '../read/cell'
import type { Columns, StagedRow } from '../rows'
import { placeFields } from './from-register'
import type { AsideRow, ImportField, ImportKind } from './kind'
import * as read from './readers'

/** Told apart from an empty cell, which says no. */
export const NOBODY_KNOWS = 'tanya'

const tick = (
  name: string,
  label: string,
  aliases: readonly string[],
  more: Partial<ImportField> = {},
): ImportField => ({
  name,
  label,
  aliases,
  read: (cell) => {
    const reading = readTick(read.textOf(cell))
    return 'value' in reading && reading.value === null ? { value: NOBODY_KNOWS } : reading
  },
  example: '',
  hint: 'Centang (✓, v, x, 1, Ya) bila benar; kosong berarti tidak; ? bila belum diketahui.',
  width: 12,
  ...more,
})

/** A tick there means bad water and a bad toilet: the template says so, though official heads do not. */
const BAD: Readonly<Record<string, string>> = { air: 'Air minum tidak layak', jamban: 'Jamban tidak layak' }

const FIELDS: readonly ImportField[] = [
  {
    name: 'tahun',
    label: 'Tahun',
    aliases: ['tahun daftar', 'tahun data'],
    read: (cell) => {
      const typed = read.textOf(cell)
      return /^20\d{2}$/.test(typed)
        ? { value: typed }
        : { problem: 'Tulis tahunnya dengan empat angka, misalnya 2025.' }
    },
    example: '2025',
    hint: 'Tahun daftar. Boleh tanpa kolom ini bila nama berkas menyebut tahunnya.',
    width: 8,
  },
  {
    name: 'semester',
    label: 'Semester',
    aliases: ['smt', 'sem', 'periode', 'semester data'],
    read: read.oneOf(
      [
        { value: '1', label: '1' },
        { value: '2', label: '2' },
        { value: '0', label: 'Tahunan' },
      ],
      {
        i: '1',
        ii: '2',
        'semester 1': '1',
        'semester 2': '2',
        'semester i': '1',
        'semester ii': '2',
        'sem 1': '1',
        'sem 2': '2',
      },
    ),
    example: '2',
    choices: ['1', '2', 'Tahunan'],
    hint: '1, 2, atau Tahunan. Kosong mengikuti nama berkas, selainnya daftar tahunan.',
    width: 10,
  },
  ...placeFields(),
  { name: 'rw', label: 'RW', aliases: ['no rw', 'nomor rw'], read: read.neighbourhoodNumber, example: '02', width: 6 },
  { name: 'rt', label: 'RT', aliases: ['no rt', 'nomor rt'], read: read.neighbourhoodNumber, example: '05', width: 6 },
  {
    name: 'kki',
    label: 'Kode keluarga',
    aliases: ['kode keluarga indonesia', 'kki', 'kode kki', 'id keluarga', 'nomor kki'],
    read: read.text(40),
    example: '3316-0001-27',
    hint: 'Kode keluarga (KKI) dari SIGA. Kosong bila belum ada.',
    width: 20,
  },
  {
    name: 'kk',
    label: 'No. KK',
    aliases: ['nomor kk', 'no kk', 'nokk', 'nomor kartu keluarga', 'no kartu keluarga'],
    read: read.kkCell,
    example: '3316050101200001',
    hint: 'Teks, 16 angka. Kosong bila belum diketahui.',
    personal: true,
    width: 20,
  },
  {
    name: 'nik',
    label: 'NIK kepala keluarga',
    aliases: ['nik kk', 'nik kepala', 'nik', 'no nik', 'nik kepala kel'],
    read: read.nikCell,
    example: '3316054307790001',
    hint: 'Teks, 16 angka. Kosong bila belum ada; baris tetap diterima.',
    personal: true,
    width: 20,
  },
  {
    name: 'nama',
    label: 'Nama kepala keluarga',
    aliases: ['nama kk', 'kepala keluarga', 'nama kepala', 'nama keluarga', 'nama'],
    required: true,
    read: read.text(100),
    example: 'Suharto',
    width: 28,
  },
  ...KRS_TRAITS.map(({ code, short }) => tick(code, BAD[code] ?? short, TRAIT_HEADS[code])),
  {
    name: 'peringkat',
    label: 'Peringkat kesejahteraan',
    aliases: ['peringkat', 'desil', 'desil kesejahteraan', 'peringkat kesejahteraan keluarga'],
    read: (cell) => readRank(read.textOf(cell)),
    example: '2',
    choices: [...RANKS.map((rank) => (rank > 4 ? '>4' : String(rank))), rankLabel(null)],
    hint: '1, 2, 3, 4, >4, atau Belum teridentifikasi. Peringkat adalah prioritas, bukan penyebab.',
    width: 22,
  },
  ...RANK_COLUMNS.map(({ field, label, aliases }) => tick(field, label, aliases, { hidden: true })),
  ...OLDER_COLUMNS.map(({ field, label, aliases }) => tick(field, label, aliases, { hidden: true })),
  tick(
    'berisiko',
    'Berisiko',
    ['keluarga berisiko', 'berisiko stunting', 'krs', 'status krs', 'keluarga berisiko stunting'],
    {
      example: '✓',
      hint: 'Status resmi. Disimpan apa adanya dan tidak pernah dihitung ulang oleh Lini.',
    },
  ),
]

const SUM = /^(sub\s*)?(jumlah|total)\b/i
/** Enough heads in a row of the list to be the heads once more, as each printed page begins. */
const HEADS_AGAIN = 3

/** Rows that official workbooks print among their families. */
function aside({ cells }: StagedRow, columns: Columns): AsideRow | null {
  const said = cells.flatMap((cell) => (isEmpty(cell) ? [] : [{ text: read.textOf(cell) }]))
  const numbers = said.map(({ text }) => (/^\(?\d{1,2}\)?$/.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN))
  // (1) (2) (3) … under the heads: each number is one more than the one before it.
  if (numbers.length >= 3 && numbers.every((number, at) => number === at + 1)) return 'nomor'
  const again = columns.list.filter(({ column, field }) => {
    const text = squeezeName(read.textOf(cells[column] ?? null))
    return text !== '' && [field.label, ...field.aliases].some((head) => squeezeName(head) === text)
  })
  if (again.length >= HEADS_AGAIN) return 'judul'
  const ticks = columns.list.filter(({ field }) => isCounted(field.name))
  const name = read.textOf(cells[columns.columnOf('nama')] ?? null)
  const begins = SUM.test(name) || said.slice(0, 2).some(({ text }) => SUM.test(text))
  if (begins && ticks.some(({ column }) => /^\d[\d.]*$/.test(read.textOf(cells[column] ?? null)))) return 'jumlah'
  return null
}

const COUNTED: ReadonlySet<string> = new Set([
  ...KRS_TRAITS.map(({ code }) => code as string),
  ...RANK_COLUMNS.map(({ field }) => field),
  ...OLDER_COLUMNS.map(({ field }) => field),
  'berisiko',
])
/** Whether a column is ticked, and so may be summed at the foot of a page. */
export const isCounted = (field: string): boolean => COUNTED.has(field)

/** The official list of verval KRS by name, in either of its editions. One row is one family. */
export const krs: ImportKind = {
  code: 'krs',
  sheet: 'KRS',
  title: 'Daftar verval KRS',
  noun: 'keluarga KRS',
  about: 'Keluarga sasaran dan keluarga berisiko stunting dari buku kerja resmi, edisi 2021 atau 2025, per semester.',
  edition: '2025',
  source: 'Buku kerja KRS resmi menurut nama (edisi 2021) dan kolom KRS 2025',
  fields: FIELDS,
  remarks: editionRemarks,
  aside,
  exports: false,
}
