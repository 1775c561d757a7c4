'use client'

import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { scoredParts } from '@/lib/contests/criteria'
import { type JudgedContest, type JudgedEntry, type StandingSheet, shownSheet } from '@/lib/contests/judging-part'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { useJudging } from './use-judging'

/** A judge's entries by contest: which sheets are done, begun, waiting or asking. */
export default function JudgingScreen({ me }: ScreenProps) {
  const open = useJudging(me)
  if (open === 'reading') return <Reading />
  if (open === 'none' || open.part.contests.length === 0)
    return (
      <FieldPage title="Penilaian">
        <EmptyState title="Belum ada yang Anda nilai">
          <p>
            Peserta tampak di sini sesudah kabid memasukkan akun Anda ke tim penilai dan membuka penilaiannya. Daftarnya
            diambil begitu ada sinyal.
          </p>
        </EmptyState>
      </FieldPage>
    )
  return (
    <FieldPage
      title="Penilaian"
      note="Nilai peserta di tempat, juga tanpa sinyal. Juri lain tidak melihat nilai Anda sebelum hasil dikunci."
    >
      {open.part.contests.map((contest) => (
        <Contest key={contest.id} contest={contest} steps={open.steps} />
      ))}
    </FieldPage>
  )
}

export function Reading() {
  return (
    <div role="status" className="space-y-4">
      <p className="sr-only">Membuka penilaian…</p>
      {['h-8 w-2/3', 'h-24', 'h-40'].map((size) => (
        <div key={size} className={`animate-pulse rounded-lg bg-paper-sunk motion-reduce:animate-none ${size}`} />
      ))}
    </div>
  )
}

function Contest({ contest, steps }: { contest: JudgedContest; steps: readonly StandingSheet[] }) {
  const parts = scoredParts(contest)
  const filled = (entry: JudgedEntry) => {
    const points = shownSheet(entry, steps)?.points ?? {}
    return parts.filter(({ code }) => points[code] !== undefined).length
  }
  const done = contest.entries.filter((entry) => filled(entry) === parts.length).length
  return (
    <section aria-label={contest.title} className="surface">
      <div className="space-y-2 p-4">
        <h2 className="text-md">{contest.title}</h2>
        <ProgressBar
          label={`Lembar lengkap, ${contest.title}`}
          done={done}
          total={contest.entries.length}
          words={`${formatCount(done)} dari ${formatCount(contest.entries.length)} peserta sudah lengkap`}
        />
      </div>
      <ul className="divide-y divide-line border-t border-line">
        {contest.entries.map((entry) => (
          <li key={entry.id}>
            <a
              href={paths.fieldSheet(entry.id)}
              className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3 hover:bg-paper-sunk"
            >
              <span className="min-w-0">
                <span className="block font-medium">
                  {entry.number}. {entry.name}
                </span>
                <span className="block text-sm text-ink-soft">
                  {entry.villageName}, {entry.kecamatanName}
                </span>
              </span>
              <State
                filled={filled(entry)}
                of={parts.length}
                steps={steps.filter(({ entryId }) => entryId === entry.id)}
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ filled, of, steps }: { filled: number; of: number; steps: readonly StandingSheet[] }) {
  if (steps.some(({ state }) => state === 'ditolak' || state === 'bentrok'))
    return <Badge tone="bad">Perlu dilihat</Badge>
  const waits = steps.some(({ state }) => state === 'menunggu' || state === 'dikirim')
  if (filled === 0) return <Badge>Belum dinilai</Badge>
  const words = filled === of ? 'Lengkap' : `${filled} dari ${of} aspek`
  return (
    <Badge tone={waits ? 'info' : filled === of ? 'good' : 'warn'}>
      {waits ? `${words}, menunggu dikirim` : words}
    </Badge>
  )
}
