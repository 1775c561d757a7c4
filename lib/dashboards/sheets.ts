import { figurePeriodText } from '@/lib/figures/period'
import { formatFormPeriod } from '@/lib/reports/form-period'
import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { notesSheet, type Sheet } from '@/lib/export/workbook'
import type { Figure, FigureRegion } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'
import type { DashboardView } from './address'
import type { Dashboard, OpenOffices } from './dashboard'
import { headlinesOf } from './indicators'
import { ABSENCE_WORDS } from './words'

interface Line {
  region: FigureRegion
  coverage: Figure['coverage']
  figures: ReadonlyMap<string, Figure>
}

/** A cell of a figure: a number that can be counted with, empty for *belum dilaporkan*, else the word for why there is none. */
export function cellOfFigure(indicator: Pick<Indicator, 'kind'>, figure: Figure | undefined): string | number | null {
  if (!figure || figure.state === 'not_reported') return null
  if (figure.state !== 'value') return ABSENCE_WORDS[figure.state]
  if (indicator.kind !== 'ratio') return figure.value
  return figure.numerator !== null && figure.denominator ? figure.numerator / figure.denominator : null
}

/** The dashboard as a file: the region and those inside by every headline figure, the months of the explored one, and what they are. */
export function dashboardSheets(
  actor: Pick<Actor, 'zone' | 'tenantId'>,
  dashboard: Dashboard,
  view: DashboardView,
  offices: OpenOffices | null,
): Sheet<never>[] {
  const { region, headlines, children, explored, registers } = dashboard
  const columns = [...new Set([...headlinesOf(view.form), view.indicator])]
  const own: Line = {
    region: { id: region.id, level: region.level, code: region.code, name: region.name, kind: region.kind },
    coverage: headlines[0]?.now.coverage ?? {
      unit: 'desa',
      reported: 0,
      verified: 0,
      approved: 0,
      expected: 0,
      onTime: 0,
    },
    figures: new Map([...headlines.map(({ indicator, now }) => [indicator.code, now] as const), ...exploredNow()]),
  }
  const table: Sheet<Line> = {
    name: `Angka ${periodText(view.period)}`,
    rows: [own, ...(children ?? [])],
    columns: [
      { head: 'Kode', type: 'text', width: 14, value: (line) => line.region.code },
      { head: 'Wilayah', type: 'text', width: 32, value: (line) => fullName(line.region) },
      { head: 'Desa melapor', type: 'count', value: (line) => line.coverage.reported },
      { head: 'Desa seharusnya', type: 'count', value: (line) => line.coverage.expected },
      { head: 'Diverifikasi', type: 'count', value: (line) => line.coverage.verified },
      { head: 'Disetujui', type: 'count', value: (line) => line.coverage.approved },
      ...columns.map((indicator) => ({
        head: indicator.label,
        type: indicator.kind === 'ratio' ? ('percent' as const) : ('count' as const),
        width: 18,
        value: (line: Line) => cellOfFigure(indicator, line.figures.get(indicator.code)),
      })),
    ],
  }
  const months: Sheet<Figure> = {
    name: 'Tren',
    rows: explored,
    columns: [
      {
        head: view.form.periodKind === 'year' ? 'Tahun' : 'Bulan',
        type: 'text',
        value: (figure) => figurePeriodText(figure.period),
      },
      {
        head: view.indicator.label,
        type: view.indicator.kind === 'ratio' ? 'percent' : 'count',
        width: 24,
        value: (figure) => cellOfFigure(view.indicator, figure),
      },
      { head: 'Pembilang', type: 'count', value: (figure) => figure.numerator },
      { head: 'Penyebut', type: 'count', value: (figure) => figure.denominator },
      { head: 'Melapor', type: 'count', value: (figure) => figure.coverage.reported },
      { head: 'Seharusnya', type: 'count', value: (figure) => figure.coverage.expected },
    ],
  }
  const lists: Sheet<(typeof registers)[number]> = {
    name: 'Daftar',
    rows: registers,
    columns: [
      { head: 'Ukuran', type: 'text', width: 40, value: ({ indicator }) => indicator.label },
      { head: 'Jumlah', type: 'count', value: ({ indicator, now }) => cellOfFigure(indicator, now) },
      { head: 'Satuan', type: 'text', value: ({ indicator }) => indicator.unit },
      { head: 'Sumber', type: 'text', width: 32, value: ({ indicator }) => indicator.source },
    ],
  }
  return [table, months, lists, notesSheet(notes())] as unknown as Sheet<never>[]

  function exploredNow(): (readonly [string, Figure])[] {
    const now = explored.at(-1)
    return now ? [[view.indicator.code, now]] : []
  }

  function notes(): [string, string][] {
    return [
      ['Wilayah', `${fullName(region)} (${region.code})`],
      ['Periode', formatFormPeriod(view.form, view.period)],
      ['Sumber', `${view.form.name}. ${view.form.source}`],
      ['Dibaca', formatDateTime(new Date(dashboard.readAt), actor.zone as Zone)],
      ['Cakupan', `${own.coverage.reported} dari ${own.coverage.expected} desa melapor`],
      ...(offices ? ([['Kantor aktif', `${offices.open} dari ${offices.districts}`]] as [string, string][]) : []),
      ['Sel kosong', 'belum dilaporkan'],
      ['tidak berlaku', 'tidak berlaku di wilayah itu, atau penyebutnya nol'],
      ['disamarkan', 'jumlahnya terlalu kecil untuk dibuka di luar kantor'],
      ['Persentase', 'perbandingan dua jumlah dari desa yang melaporkan keduanya; bukan rata-rata persentase'],
      ...columns.map((indicator): [string, string] => [indicator.label, definitionOf(indicator)]),
    ]
  }
}

const definitionOf = ({ numerator, denominator, source }: Indicator) =>
  `${denominator === null ? numerator : `${numerator} ÷ ${denominator} × 100`}. Sumber: ${source}.`
