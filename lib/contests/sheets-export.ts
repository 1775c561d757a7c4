import 'server-only'
import { notesSheet, type Sheet, type SheetColumn } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { scoredParts, WHOLE } from './criteria'
import { dutyLabel, kindLabel, levelLabel, stateLabel, TEAMS } from './kinds'
import { type Contest, entryName, type ListedContest, type Member } from './queries'
import { meanOf } from './ranking'
import type { BoardLine, Scoreboard } from './scoreboard'
import { MEASURE_LABELS, measureCodes, type Proposed } from './shortlist'
import type { Candidate } from './shortlist-queries'

const text = <Row>(head: string, value: (row: Row) => string | null, width = 24): SheetColumn<Row> => ({
  ...{ head, type: 'text', width },
  value: (row) => value(row) || null,
})

/** The list of contests. */
export const contestSheets = (contests: readonly ListedContest[]): Sheet<unknown>[] => [
  {
    name: 'Lomba',
    columns: [
      text<ListedContest>('Lomba', ({ title }) => title, 40),
      { head: 'Tahun', type: 'text', width: 8, value: ({ year }) => String(year) },
      text('Jenis', ({ kind }) => kindLabel(kind), 18),
      text('Tingkat', ({ level }) => levelLabel(level), 14),
      text('Kecamatan', ({ kecamatanName }) => kecamatanName),
      text('Keadaan', ({ state }) => stateLabel(state), 16),
      { head: 'Peserta diterima', type: 'count', value: ({ entries }) => entries },
      { head: 'Juri', type: 'count', value: ({ judges }) => judges },
      { head: 'Lembar nilai', type: 'count', value: ({ sheets }) => sheets },
      text('Peringkat pertama', ({ winner }) => winner, 30),
      text('Diusulkan ke', ({ nominated }) => (nominated ? levelLabel(nominated) : null), 14),
    ],
    rows: contests,
  } satisfies Sheet<ListedContest> as Sheet<unknown>,
]

interface PointRow {
  line: BoardLine
  judge: Member
  part: { code: string; label: string; weight: number }
  points: number | undefined
  note: string
}

/** A contest's ranking, every point given, and its teams. What was not scored stays empty. */
export function resultSheets(contest: Contest, board: Scoreboard, members: readonly Member[]): Sheet<unknown>[] {
  const { lines, judges, sheets, all } = board
  const parts = scoredParts(contest.criteria)
  const points = lines.flatMap((line) =>
    judges.flatMap((judge) => {
      const sheet = sheets.find(({ entryId, memberId }) => entryId === line.entryId && memberId === judge.id)
      return parts.map((part): PointRow => {
        return { line, judge, part, points: sheet?.points[part.code], note: sheet?.notes[part.code] ?? '' }
      })
    }),
  )
  const ranking: Sheet<BoardLine> = {
    name: 'Peringkat',
    columns: [
      ...(all
        ? [
            {
              head: 'Peringkat',
              type: 'count',
              value: ({ place }) => place,
              width: 10,
            } satisfies SheetColumn<BoardLine>,
          ]
        : []),
      text('Peserta', ({ entry }) => entryName(entry), 32),
      text('Desa/kelurahan', ({ entry }) => entry.villageName),
      text('Kecamatan', ({ entry }) => entry.kecamatanName),
      ...judges.map(
        (judge): SheetColumn<BoardLine> => ({
          ...{ head: judge.name, type: 'decimal', width: 18 },
          value: ({ totals }) => {
            const total = totals[judge.id]
            return total === null || total === undefined ? null : total / WHOLE
          },
        }),
      ),
      ...(all
        ? [
            { head: 'Nilai akhir', type: 'decimal', value: meanOf, width: 12 } satisfies SheetColumn<BoardLine>,
            {
              ...{ head: 'Selisih juri', type: 'decimal', width: 12 },
              value: ({ spreads }) => spreads.find(({ code }) => code === '')?.range ?? null,
            } satisfies SheetColumn<BoardLine>,
          ]
        : []),
    ],
    rows: lines,
  }
  const given: Sheet<PointRow> = {
    name: 'Nilai per aspek',
    columns: [
      text('Peserta', ({ line }) => entryName(line.entry), 32),
      text('Juri', ({ judge }) => judge.name),
      text('Aspek', ({ part }) => part.label),
      { head: 'Bobot', type: 'count', value: ({ part }) => part.weight, width: 8 },
      { head: 'Nilai', type: 'count', value: (row) => row.points ?? null, width: 8 },
      text('Catatan', ({ note }) => note, 50),
    ],
    rows: points,
  }
  const teams: Sheet<Member> = {
    name: 'Tim',
    columns: [
      text('Tim', ({ team }) => TEAMS.find(({ value }) => value === team)?.label ?? team, 14),
      text('Nama', ({ name }) => name, 30),
      text('Kedudukan', ({ duty }) => dutyLabel(duty), 14),
      text('Instansi', ({ agency }) => agency, 36),
    ],
    rows: members,
  }
  const notes = notesSheet([
    [
      'Lomba',
      `${contest.title}, ${kindLabel(contest.kind)} tingkat ${levelLabel(contest.level).toLowerCase()} ${contest.year}`,
    ],
    ['Keadaan', stateLabel(contest.state)],
    ...(contest.lockedOn ? [['Dikunci', `${formatDate(contest.lockedOn)}, ${contest.lockedName}`] as const] : []),
    ['Kriteria', `${contest.criteria.name}; ${contest.criteria.source}`],
    ['Nilai akhir', 'Rata-rata nilai tertimbang lembar juri yang lengkap. Sel kosong belum dinilai, bukan nol.'],
  ])
  return [ranking, given, teams, notes] as Sheet<unknown>[]
}

/** The proposal with every measure in words. */
export const shortlistSheets = (contest: Contest, lines: readonly Proposed<Candidate>[]): Sheet<unknown>[] => [
  {
    name: 'Usulan peserta',
    columns: [
      { head: 'Urutan usulan', type: 'count', value: ({ rank }) => rank, width: 10 },
      text<Proposed<Candidate>>('Nama', ({ candidate }) => candidate.name, 32),
      text('Desa/kelurahan', ({ candidate }) => candidate.villageName),
      text('Kecamatan', ({ candidate }) => candidate.kecamatanName),
      ...measureCodes(contest.criteria.proposal).map((code) =>
        text<Proposed<Candidate>>(
          MEASURE_LABELS[code] ?? code,
          ({ measures }) => measures.find((one) => one.code === code)?.words ?? null,
          20,
        ),
      ),
      { head: 'Indeks', type: 'decimal', value: ({ index, rank }) => (rank === null ? null : index), width: 10 },
    ],
    rows: lines,
  } satisfies Sheet<Proposed<Candidate>> as Sheet<unknown>,
]
