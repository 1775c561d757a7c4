'use client'

import { EmptyState } from '@/components/ui/empty-state'
import { type JudgedContest, type JudgedEntry, type StandingSheet, shownSheet } from '@/lib/contests/judging-part'
import { paths } from '@/lib/paths'
import type { Me } from '@/lib/sync/protocol'
import { FieldPage } from '../field-page'
import type { ScreenProps } from '../screens'
import { Reading } from './judging-screen'
import { SheetForm } from './sheet-form'
import { SheetNotes } from './sheet-notes'
import { useJudging } from './use-judging'

const BACK = { href: paths.fieldJudging(), label: 'Penilaian' }

/** One entry's sheet: points and notes by aspect, photos, saved without signal. */
export default function SheetScreen({ params, me }: ScreenProps) {
  const open = useJudging(me)
  if (open === 'reading') return <Reading />
  const contests = open === 'none' ? [] : open.part.contests
  const contest = contests.find(({ entries }) => entries.some(({ id }) => id === params.entryId))
  const entry = contest?.entries.find(({ id }) => id === params.entryId)
  if (open === 'none' || !contest || !entry)
    return (
      <FieldPage title="Lembar nilai" back={BACK}>
        <EmptyState title="Peserta ini tidak ada di perangkat ini">
          <p>Yang tampak hanya peserta lomba yang Anda nilai dan yang penilaiannya masih terbuka.</p>
        </EmptyState>
      </FieldPage>
    )
  return (
    <Sheet me={me} contest={contest} entry={entry} steps={open.steps.filter(({ entryId }) => entryId === entry.id)} />
  )
}

interface SheetProps {
  me: Me
  contest: JudgedContest
  entry: JudgedEntry
  steps: readonly StandingSheet[]
}

function Sheet({ me, contest, entry, steps }: SheetProps) {
  const sheet = shownSheet(entry, steps)
  const refused = steps.filter(({ state }) => state === 'ditolak')
  return (
    <FieldPage
      title={`${entry.number}. ${entry.name}`}
      name={`Lembar nilai peserta nomor ${entry.number}`}
      back={BACK}
      note={`${entry.villageName}, Kec. ${entry.kecamatanName}. ${contest.title}.`}
    >
      <SheetNotes entry={entry} steps={steps} aspects={contest.aspects} accountId={me.accountId} />
      <SheetForm
        key={`${sheet?.version ?? 0}/${steps.length}`}
        me={me}
        contest={contest}
        entry={entry}
        sheet={sheet}
        refused={refused}
        thumbs={Object.assign({}, ...steps.map((step) => step.thumbs ?? {}))}
      />
    </FieldPage>
  )
}
