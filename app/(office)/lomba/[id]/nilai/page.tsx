import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ContestFrame } from '@/components/contests/contest-frame'
import { LockForm, ReasonForm } from '@/components/contests/result-forms'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { judgesContests, locksContests, writesContests } from '@/lib/contests/policy'
import { readScoreboard } from '@/lib/contests/scoreboard'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { lockContestAction, reopenContestAction, undoContestAction } from '../../actions'
import { DONE, openContest } from '../../open'
import { ScoreTable } from './score-table'
import { SpreadCard } from './spread-card'

export const metadata: Metadata = { title: 'Nilai lomba' }

/** All sheets side by side: the ranking, who is still missing, where judges lie apart, and the lock. */
export default async function ScoresPage({ params, searchParams }: PageProps<'/lomba/[id]/nilai'>) {
  const opened = await openContest((await params).id, (await searchParams).langkah, readScoreboard)
  if (!opened)
    return <NoPermissionState level={1} what="Nilai lomba" who="kabid, kepala dinas, koordinator, dan jurinya" />
  const { actor, contest, step, rest: board } = opened
  const { lines, judges, all } = board
  const lacking = lines.reduce((sum, line) => sum + line.lacking.length, 0)
  const undiscussed = lines.filter(({ talked }) => !talked)
  const scoring = contest.state === 'dinilai'
  const locks = locksContests(actor.role)
  const hidden = () => ({ key: randomUUID(), id: contest.id, version: String(contest.version) })
  return (
    <>
      {await readLetterhead(actor)}
      <ContestFrame
        contest={contest}
        role={actor.role}
        part="nilai"
        title="Nilai"
        step={{ made: step, words: DONE, undo: undoContestAction }}
      >
        {contest.state === 'disiapkan' && <p className="text-ink-soft">Penilaian belum dibuka.</p>}
        {contest.state === 'dikunci' && (
          <p>
            Hasil dikunci {contest.lockedOn && formatDate(contest.lockedOn)} oleh {contest.lockedName}.
            {contest.lockNote && ` Catatan: ${contest.lockNote}`}
          </p>
        )}
        {scoring && contest.reopenReason && <Banner tone="warn">Dibuka kembali: {contest.reopenReason}</Banner>}
        {!all && (
          <Banner tone="info">
            Sebelum hasil dikunci Anda hanya melihat nilai Anda sendiri.
            {judgesContests(actor.role) && (
              <>
                {' '}
                <a className="link" href={paths.fieldJudging()}>
                  Buka lembar penilaian
                </a>
              </>
            )}
          </Banner>
        )}
        {scoring && all && lacking > 0 && (
          <p className="text-ink-soft">
            {lacking} lembar juri belum lengkap. Yang kosong tidak dihitung sebagai nol; peringkat dapat berubah.
          </p>
        )}
        <ScoreTable contest={contest} lines={lines} judges={judges} ranked={all} />
        {all &&
          lines
            .filter(({ wide, talks }) => Object.keys(wide).length > 0 || talks.length > 0)
            .map((line) => (
              <SpreadCard
                key={line.entryId}
                contest={contest}
                line={line}
                writes={scoring && (writesContests(actor.role) || locks)}
              />
            ))}
        {locks && scoring && (
          <Card title="Kunci hasil" note="Sesudah dikunci nilai tidak dapat diubah, dan berita acara dapat dicetak.">
            {undiscussed.length > 0 ? (
              <p>
                Belum dapat dikunci: nilai juri berjauhan dan belum dibahas untuk {undiscussed.length} peserta. Tulis
                hasil pembahasannya di atas.
              </p>
            ) : (
              <LockForm key={contest.version} action={lockContestAction} hidden={hidden()} lacking={lacking} />
            )}
          </Card>
        )}
        {locks && contest.state === 'dikunci' && (
          <Card className="no-print">
            <Disclosure summary="Buka kembali hasil">
              <ReasonForm
                action={reopenContestAction}
                hidden={hidden()}
                label="Mengapa dibuka kembali?"
                submit="Buka kembali"
              />
            </Disclosure>
          </Card>
        )}
      </ContestFrame>
    </>
  )
}
