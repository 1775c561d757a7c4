import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContestFrame } from '@/components/contests/contest-frame'
import { PaperSheetForm } from '@/components/contests/result-forms'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { scoredParts } from '@/lib/contests/criteria'
import { judgesContests, mayScoreFor } from '@/lib/contests/policy'
import { entryName, type Member } from '@/lib/contests/queries'
import type { Spread } from '@/lib/contests/ranking'
import { readScoreboard } from '@/lib/contests/scoreboard'
import type { KeptSheet } from '@/lib/contests/sheet-queries'
import { formatDate } from '@/lib/format/date'
import { formatDecimal } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { paperSheetAction } from '../../../actions'
import { openContest } from '../../../open'

export const metadata: Metadata = { title: 'Lembar nilai' }

/** One entry: aspect by aspect what each judge gave, with notes and photos; and the paper sheets to write down. */
export default async function EntryScoresPage({ params, searchParams }: PageProps<'/lomba/[id]/nilai/[entryId]'>) {
  const { id, entryId } = await params
  const { juri } = await searchParams
  const opened = await openContest(id, undefined, readScoreboard)
  if (!opened)
    return <NoPermissionState level={1} what="Lembar nilai" who="kabid, kepala dinas, koordinator, dan jurinya" />
  const { actor, contest, rest: board } = opened
  const line = board.lines.find((one) => one.entryId === entryId)
  if (!line) notFound()
  const parts = scoredParts(contest.criteria)
  const sheets = board.sheets.filter((sheet) => sheet.entryId === entryId)
  const own = board.judges.filter((judge) => mayScoreFor(actor, judge))
  const today = dayIn(actor.zone, new Date())
  const scoring = contest.state === 'dinilai'
  return (
    <ContestFrame contest={contest} role={actor.role} part="nilai" title={`Nilai ${entryName(line.entry)}`}>
      <p className="text-ink-soft">
        {line.entry.villageName}, Kec. {line.entry.kecamatanName}
      </p>
      <DataTable
        caption={`Nilai ${entryName(line.entry)} menurut aspek dan juri`}
        rows={line.spreads}
        rowKey={({ code }) => code || 'akhir'}
        empty={<EmptyState title="Belum ada aspek" />}
        columns={columnsFor(parts, board.judges, sheets, line.totals, board.all)}
      />
      {sheets.map((sheet) => (
        <SheetNotes
          key={sheet.id}
          sheet={sheet}
          parts={parts}
          judge={board.judges.find((one) => one.id === sheet.memberId)}
        />
      ))}
      {scoring && judgesContests(actor.role) && (
        <p>
          <a className="link" href={paths.fieldSheet(entryId)}>
            Isi lembar nilai Anda
          </a>
          , juga tanpa sinyal.
        </p>
      )}
      {scoring && !judgesContests(actor.role) && own.length > 0 && (
        <Card title="Catat lembar kertas" note="Untuk juri tanpa akun. Juri yang berakun mengisi sendiri di ponselnya.">
          {own.map((judge) => {
            const sheet = sheets.find(({ memberId }) => memberId === judge.id)
            return (
              <Disclosure key={judge.id} summary={`Lembar ${judge.name}`} open={juri === judge.id}>
                <PaperSheetForm
                  key={sheet?.version ?? 0}
                  action={paperSheetAction}
                  hidden={{ key: randomUUID(), entryId, memberId: judge.id, version: String(sheet?.version ?? 0) }}
                  parts={parts}
                  points={sheet?.points ?? {}}
                  notes={sheet?.notes ?? {}}
                  note={sheet?.note ?? ''}
                  visitedOn={sheet?.visitedOn ?? null}
                  today={today}
                />
              </Disclosure>
            )
          })}
        </Card>
      )}
    </ContestFrame>
  )
}

function columnsFor(
  parts: readonly { code: string; weight: number }[],
  judges: readonly Member[],
  sheets: readonly KeptSheet[],
  totals: Readonly<Record<string, number | null>>,
  all: boolean,
): Column<Spread>[] {
  const given = (judge: Member, code: string): string => {
    if (code === '') {
      const total = totals[judge.id]
      return total === null || total === undefined ? 'Belum lengkap' : formatDecimal(total / 100, 2)
    }
    const value = sheets.find(({ memberId }) => memberId === judge.id)?.points[code]
    return value === undefined ? '—' : String(value)
  }
  return [
    {
      key: 'aspek',
      head: 'Aspek',
      phone: 'title',
      cell: ({ code, label }) => (code === '' ? <strong>Nilai tertimbang</strong> : label),
    },
    {
      key: 'bobot',
      head: 'Bobot',
      numeric: true,
      cell: ({ code }) => `${parts.find((part) => part.code === code)?.weight ?? 100}%`,
    },
    ...judges.map(
      (judge): Column<Spread> => ({
        key: judge.id,
        head: judge.name,
        numeric: true,
        cell: ({ code }) => given(judge, code),
      }),
    ),
    ...(all
      ? [
          {
            key: 'selisih',
            head: 'Selisih',
            numeric: true,
            cell: ({ range, wide }) =>
              range === null ? (
                '—'
              ) : (
                <>
                  {formatDecimal(range, Number.isInteger(range) ? 0 : 2)}{' '}
                  {wide && <Badge tone="warn">Di atas batas</Badge>}
                </>
              ),
          } satisfies Column<Spread>,
        ]
      : []),
  ]
}

function SheetNotes({
  sheet,
  parts,
  judge,
}: {
  sheet: KeptSheet
  parts: readonly { code: string; label: string }[]
  judge?: Member
}) {
  const notes = parts.filter(({ code }) => sheet.notes[code])
  if (notes.length === 0 && sheet.note === '' && sheet.photos.length === 0) return null
  return (
    <Card title={`Catatan ${judge?.name ?? 'juri'}`} note={`Dinilai ${formatDate(sheet.visitedOn)}`}>
      <ul className="space-y-1">
        {notes.map(({ code, label }) => (
          <li key={code}>
            <span className="font-medium">{label}:</span> {sheet.notes[code]}
          </li>
        ))}
      </ul>
      {sheet.note && <p className="mt-2 whitespace-pre-line">{sheet.note}</p>}
      {sheet.photos.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-3">
          {sheet.photos.map((photo, at) => (
            <li key={photo}>
              <a href={paths.fileOf(photo)}>
                {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
                <img
                  src={paths.fileOf(photo)}
                  alt={`Bukti kunjungan ${at + 1}, ${judge?.name ?? 'juri'}`}
                  loading="lazy"
                  className="size-32 rounded-md object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
