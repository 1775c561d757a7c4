import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { notesSheet, type Sheet, type SheetColumn } from '@/lib/export/workbook'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import type { Part, Share } from '@/lib/figures/of-cells'
import type { OriginView } from '@/lib/figures/origin-address'
import { formatFigurePeriod } from '@/lib/figures/period'
import type { EntryRow } from '@/lib/figures/register-rows'
import type { FigureRevision } from '@/lib/figures/revisions'
import type { VillageRow } from '@/lib/figures/village-rows'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatPeriod } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'
import type { Origin } from './origin'
import { cellOfFigure } from './sheets'

/** A figure, the rows it is made of and what was revised, as sheets. */
export function originSheets(
  actor: Pick<Actor, 'zone'>,
  { explanation, children, villages, entries }: Origin,
  { indicator, period }: OriginView,
): Sheet<never>[] {
  const { figure, formula, source, revisions } = explanation
  const zone = actor.zone as Zone
  const sheets: Sheet<never>[] = []
  const add = <Row>(name: string, rows: readonly Row[] | null | undefined, columns: SheetColumn<Row>[]) => {
    if (rows && rows.length > 0) sheets.push({ name, rows, columns } as unknown as Sheet<never>)
  }
  add('Wilayah', children && [...children, figure], regionColumns(indicator))
  add('Desa', villages?.rows, villageColumns(indicator, villages?.parts ?? []))
  add('Baris daftar', entries?.rows, ENTRY_COLUMNS)
  add('Perubahan', revisions, revisionColumns(zone))
  const notes = notesSheet([
    ['Ukuran', `${indicator.label} (${indicator.code})`],
    ['Wilayah', `${fullName(figure.region)} (${figure.region.code})`],
    ['Periode', formatFigurePeriod(period)],
    ['Rumus', formula],
    ['Sumber', `${source.name}. ${source.words}, edisi ${source.edition}`],
    ['Per', formatDateTime(new Date(figure.asOf), zone)],
    ['Cakupan', `${figure.coverage.reported} dari ${figure.coverage.expected} ${figure.coverage.unit}`],
    ['Sel kosong', 'belum dilaporkan'],
  ])
  return [...sheets, notes as unknown as Sheet<never>]
}

const regionColumns = (indicator: Indicator): SheetColumn<Figure>[] => [
  { head: 'Kode', type: 'text', value: ({ region }) => region.code },
  { head: 'Wilayah', type: 'text', width: 32, value: ({ region }) => fullName(region) },
  {
    head: indicator.label,
    type: indicator.kind === 'ratio' ? 'percent' : 'count',
    value: (figure) => cellOfFigure(indicator, figure),
  },
  { head: 'Pembilang', type: 'count', value: ({ numerator }) => numerator },
  { head: 'Penyebut', type: 'count', value: ({ denominator }) => denominator },
  { head: 'Melapor', type: 'count', value: ({ coverage }) => coverage.reported },
  { head: 'Seharusnya', type: 'count', value: ({ coverage }) => coverage.expected },
]

const villageColumns = ({ denominator }: Indicator, parts: readonly Part[]): SheetColumn<VillageRow>[] => [
  { head: 'Kode', type: 'text', value: ({ code }) => code },
  { head: 'Desa', type: 'text', width: 28, value: ({ name }) => name },
  { head: 'Kecamatan', type: 'text', width: 24, value: ({ kecamatanName }) => kecamatanName },
  ...parts.map(
    ({ element }): SheetColumn<VillageRow> => ({
      head: element.label,
      type: 'count',
      width: 18,
      value: ({ cells }) => {
        const value = cells?.[element.column] ?? null
        return value === 'na' ? 'tidak berlaku' : value
      },
    }),
  ),
  { head: 'Pembilang', type: 'count', value: ({ share }) => half(share, 'numerator') },
  ...(denominator === null
    ? []
    : [{ head: 'Penyebut', type: 'count' as const, value: ({ share }: VillageRow) => half(share, 'denominator') }]),
]

const half = (share: Share | null, of: 'numerator' | 'denominator'): number | null =>
  share?.state === 'counted' ? share[of] : null

const ENTRY_COLUMNS: SheetColumn<EntryRow>[] = [
  { head: 'Nama', type: 'text', width: 36, value: ({ name }) => name },
  { head: 'Desa', type: 'text', width: 28, value: ({ villageName }) => villageName },
  { head: 'Kecamatan', type: 'text', width: 24, value: ({ kecamatanName }) => kecamatanName },
  { head: 'Dihitung sejak', type: 'day', value: ({ since }) => since },
  { head: 'Data contoh', type: 'text', value: ({ sample }) => (sample ? 'ya' : null) },
]

const revisionColumns = (zone: Zone): SheetColumn<FigureRevision>[] => [
  { head: 'Desa', type: 'text', width: 28, value: ({ region }) => region.name },
  { head: 'Kecamatan', type: 'text', width: 24, value: ({ kecamatanName }) => kecamatanName },
  { head: 'Bulan', type: 'text', value: ({ period }) => formatPeriod(period) },
  { head: 'Pembilang sebelum', type: 'count', value: ({ before }) => half(before, 'numerator') },
  { head: 'Pembilang sekarang', type: 'count', value: ({ after }) => half(after, 'numerator') },
  { head: 'Penyebut sebelum', type: 'count', value: ({ before }) => half(before, 'denominator') },
  { head: 'Penyebut sekarang', type: 'count', value: ({ after }) => half(after, 'denominator') },
  { head: 'Diubah', type: 'text', width: 24, value: ({ at }) => formatDateTime(at, zone) },
  { head: 'Oleh', type: 'text', width: 24, value: ({ byName }) => byName },
  { head: 'Alasan', type: 'text', width: 40, value: ({ reason }) => reason || null },
]
