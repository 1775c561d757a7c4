import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { cellOfFigure } from '@/lib/dashboards/sheets'
import { notesSheet, type Sheet } from '@/lib/export/workbook'
import type { Figure } from '@/lib/figures/figure'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatPeriod, periodText } from '@/lib/format/period'
import { fullName, type NamedRegion } from '@/lib/regions/rules'
import { measureLabel, type SurveyResult, standingResults, surveyTitle, WHY_THEY_DIFFER } from '@/lib/surveys/rules'
import type { Compared } from './compare'
import type { StuntingDesk } from './desk'
import { indicatorOf, MEASURE_CODES, PREVALENCE } from './measures'
import { servicesOn } from './services'
import { SURENESS_WORDS, surenessOf } from './sureness'
import type { StuntingView } from './view'

interface Line {
  region: Pick<NamedRegion, 'code' | 'name' | 'kind'>
  figures: ReadonlyMap<string, Figure>
}

/** Regions by every measure of the desk; the halves of the prevalence too, so that anybody can add it up anew. */
function regionsSheet(name: string, rows: readonly Line[]): Sheet<Line> {
  const half = (which: 'numerator' | 'denominator') => (line: Line) => {
    const figure = line.figures.get(PREVALENCE)
    return figure?.state === 'value' ? figure[which] : null
  }
  return {
    name,
    rows,
    columns: [
      { head: 'Kode', type: 'text', width: 14, value: ({ region }) => region.code },
      { head: 'Wilayah', type: 'text', width: 32, value: ({ region }) => fullName(region) },
      {
        head: 'Keyakinan',
        type: 'text',
        width: 18,
        value: ({ figures }) => SURENESS_WORDS[surenessOf(figures).level].label,
      },
      { head: 'Balita stunting (rutin)', type: 'count', value: half('numerator') },
      { head: 'Balita dengan z sah', type: 'count', value: half('denominator') },
      { head: 'Desa mengirim Rekap Posyandu', type: 'count', value: (line) => coverageOf(line)?.reported ?? null },
      { head: 'Desa seharusnya', type: 'count', value: (line) => coverageOf(line)?.expected ?? null },
      ...MEASURE_CODES.map((code) => {
        const indicator = indicatorOf(code)
        return {
          head: indicator.label,
          type: indicator.kind === 'ratio' ? ('percent' as const) : ('count' as const),
          width: 18,
          value: (line: Line) => cellOfFigure(indicator, line.figures.get(code)),
        }
      }),
    ],
  }
}

const coverageOf = ({ figures }: Line) => figures.get(PREVALENCE)?.coverage

/** Surveys on a sheet of their own: in no table do they stand beside routine figures. */
export function surveysSheet(results: readonly SurveyResult[]): Sheet<SurveyResult> {
  return {
    name: 'Survei',
    rows: standingResults(results),
    columns: [
      { head: 'Survei', type: 'text', value: surveyTitle },
      { head: 'Wilayah', type: 'text', width: 28, value: ({ regionName }) => regionName },
      { head: 'Indeks', type: 'text', width: 26, value: ({ measure }) => measureLabel(measure) },
      { head: 'Persen', type: 'percent', value: ({ value }) => value / 100 },
      { head: 'Batas bawah', type: 'percent', value: ({ low }) => (low === null ? null : low / 100) },
      { head: 'Batas atas', type: 'percent', value: ({ high }) => (high === null ? null : high / 100) },
      { head: 'Sumber', type: 'text', width: 50, value: ({ source }) => source },
      {
        head: 'Kepastian',
        type: 'text',
        value: ({ certainty, written }) => certainty ?? (written ? 'dicatat kantor' : null),
      },
      { head: 'Catatan', type: 'text', width: 50, value: ({ note }) => note || null },
    ],
  }
}

const notes = (actor: Pick<Actor, 'zone' | 'tenantId'>, view: StuntingView, readAt: Date): [string, string][] => [
  ['Periode', formatPeriod(view.period)],
  ['Dibaca', formatDateTime(readAt, actor.zone as Zone)],
  ['Survei dan rutin', WHY_THEY_DIFFER],
  ['Sel kosong', 'belum dilaporkan; bukan nol'],
  ['tidak berlaku', 'tidak berlaku di wilayah itu, atau penyebutnya nol'],
  ['disamarkan', 'jumlahnya terlalu kecil untuk dibuka di luar kantor'],
  ['Persentase', 'perbandingan dua jumlah; bukan rata-rata persentase'],
  ...(actor.tenantId === null
    ? ([['Di luar kantor', 'angka kesehatan dan anak keluar menurut langkah terbitan dan berhenti di kecamatan']] as [
        string,
        string,
      ][])
    : []),
]

/** The desk of a region as a file: the region and those inside, months, services, surveys apart, and what they are. */
export function stuntingSheets(
  actor: Pick<Actor, 'zone' | 'tenantId'>,
  desk: StuntingDesk,
  view: StuntingView,
  surveys: readonly SurveyResult[],
  day: string,
): Sheet<never>[] {
  const { region, now, children, months } = desk
  const drawn = [...months.keys()]
  const prevalence = months.get(PREVALENCE) ?? []
  const table = regionsSheet(`Rutin ${periodText(view.period)}`, [
    { region, figures: now },
    ...(children ?? []).map((row) => ({ region: row.region, figures: row.figures })),
  ])
  const course: Sheet<number> = {
    name: 'Tren rutin',
    rows: prevalence.map((_, index) => index),
    columns: [
      {
        head: 'Bulan',
        type: 'text',
        value: (index) => periodText(prevalence[index]!.period.from),
      },
      ...drawn.map((code) => {
        const indicator = indicatorOf(code)
        return {
          head: indicator.label,
          type: indicator.kind === 'ratio' ? ('percent' as const) : ('count' as const),
          width: 22,
          value: (index: number) => cellOfFigure(indicator, months.get(code)?.[index]),
        }
      }),
    ],
  }
  const edition = servicesOn(day)
  const services: Sheet<(typeof edition.services)[number]> = {
    name: 'Layanan',
    rows: edition.services,
    columns: [
      { head: 'Layanan', type: 'text', width: 52, value: ({ label }) => label },
      { head: 'Jenis', type: 'text', value: ({ kind }) => kind },
      { head: 'Target', type: 'percent', value: ({ target }) => (target === null ? null : target / 100) },
      { head: 'Arah', type: 'text', value: ({ atMost }) => (atMost ? 'paling banyak' : 'paling sedikit') },
      {
        head: 'Capaian',
        type: 'percent',
        value: ({ figure }) =>
          figure === null ? 'belum ada sumber' : cellOfFigure(indicatorOf(figure), now.get(figure)),
      },
      {
        head: 'Kepastian target',
        type: 'text',
        value: ({ certainty, target }) => (target === null ? null : certainty),
      },
      {
        head: 'Sumber target',
        type: 'text',
        width: 40,
        value: ({ target }) => (target === null ? null : edition.source),
      },
      { head: 'Catatan', type: 'text', width: 50, value: ({ note }) => note ?? null },
    ],
  }
  const about = notesSheet([
    ['Wilayah', `${fullName(region)} (${region.code})`],
    ...notes(actor, view, new Date(desk.readAt)),
  ])
  return [table, course, services, surveysSheet(surveys), about] as unknown as Sheet<never>[]
}

/** Compared regions as a file. */
export function comparisonSheets(
  actor: Pick<Actor, 'zone' | 'tenantId'>,
  rows: readonly Compared[],
  view: StuntingView,
  surveys: readonly SurveyResult[],
  now: Date,
): Sheet<never>[] {
  const table = regionsSheet(
    `Rutin ${periodText(view.period)}`,
    rows.map(({ region, now: figures }) => ({ region, figures })),
  )
  const months = rows[0]?.course ?? []
  const course: Sheet<number> = {
    name: 'Tren rutin',
    rows: months.map((_, index) => index),
    columns: [
      { head: 'Bulan', type: 'text', value: (index) => periodText(months[index]!.period.from) },
      ...rows.map((row) => ({
        head: fullName(row.region),
        type: view.measure.kind === 'ratio' ? ('percent' as const) : ('count' as const),
        width: 24,
        value: (index: number) => cellOfFigure(view.measure, row.course[index]),
      })),
    ],
  }
  const about = notesSheet([['Ukuran tren', view.measure.label], ...notes(actor, view, now)])
  return [table, course, surveysSheet(surveys), about] as unknown as Sheet<never>[]
}
