import { randomUUID } from 'node:crypto'
import { FileSpreadsheet, ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import { ContestFrame } from '@/components/contests/contest-frame'
import { CriteriaList } from '@/components/contests/criteria-list'
import { ChangeContestForm } from '@/components/contests/make-forms'
import { ReasonForm } from '@/components/contests/result-forms'
import { StepButton } from '@/components/forms/step-button'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { listJudgeAccounts } from '@/lib/contests/judge-accounts'
import { proposesEntries, writesContests } from '@/lib/contests/policy'
import { listContests, listEntries, listMembers, listNominations, listStages, listVisits } from '@/lib/contests/queries'
import { paths } from '@/lib/paths'
import { dayIn } from '@/lib/registers/rules'
import { readLetterhead } from '../../dasbor/[code]/letterhead'
import { cancelContestAction, changeContestAction, startScoringAction, undoContestAction } from '../actions'
import { DONE, openContest } from '../open'
import { EntryCard } from './entry-card'
import { NominationCard } from './nomination-card'
import { ScheduleCard, TeamCard, VisitCard } from './team-cards'

export const metadata: Metadata = { title: 'Lomba' }

/** One contest: its schedule, teams, criteria, entries, coaching, and who went on from it. */
export default async function ContestPage({ params, searchParams }: PageProps<'/lomba/[id]'>) {
  const opened = await openContest(
    (await params).id,
    (await searchParams).langkah,
    async (tx, contest, { role, zone }) => ({
      entries: await listEntries(tx, contest.id),
      members: await listMembers(tx, contest.id),
      stages: await listStages(tx, contest.id),
      visits: await listVisits(tx, contest.id),
      nominations: await listNominations(tx, contest.id),
      accounts: writesContests(role) ? await listJudgeAccounts(tx, dayIn(zone, new Date())) : [],
      above:
        writesContests(role) && contest.state === 'dikunci' && contest.level === 'kecamatan'
          ? await listContests(tx, { year: contest.year, kind: contest.kind, level: 'kabupaten' })
          : [],
    }),
  )
  if (!opened)
    return <NoPermissionState level={1} what="Lomba ini" who="kabid, kepala dinas, koordinator, dan jurinya" />
  const { actor, contest, step, rest } = opened
  const today = dayIn(actor.zone, new Date())
  const writes = writesContests(actor.role) && contest.state !== 'dikunci' && contest.state !== 'batal'
  const prepares = writes && contest.state === 'disiapkan'
  const hidden = () => ({ key: randomUUID(), id: contest.id, version: String(contest.version) })
  const accepted = rest.entries.filter(({ state }) => state === 'diterima')
  const ready = accepted.length > 0 && rest.members.some(({ team }) => team === 'penilai')
  return (
    <>
      {await readLetterhead(actor)}
      <ContestFrame
        contest={contest}
        role={actor.role}
        part="lomba"
        step={{ made: step, words: DONE, undo: undoContestAction }}
        actions={
          <>
            <a className={buttonClass()} href={paths.contestExport(contest.id)} download>
              <FileSpreadsheet aria-hidden className="size-4" />
              Excel
            </a>
            {proposesEntries(actor.role) && contest.state === 'disiapkan' && (
              <LinkButton
                href={paths.contestShortlist(contest.id)}
                tone={ready ? 'secondary' : 'primary'}
                icon={ListChecks}
              >
                Pilih peserta
              </LinkButton>
            )}
            {prepares && ready && (
              <StepButton step={startScoringAction} fields={hidden()} tone="primary">
                Buka penilaian
              </StepButton>
            )}
          </>
        }
      >
        {contest.note && <p className="max-w-prose whitespace-pre-line">{contest.note}</p>}
        {contest.source && <p className="text-sm text-ink-soft">Sumber: {contest.source}</p>}
        {contest.state === 'batal' && <p>Dibatalkan: {contest.lockNote}</p>}
        <EntryCard contest={contest} entries={rest.entries} decides={prepares} />
        <NominationCard
          contest={contest}
          entries={rest.entries}
          nominations={rest.nominations}
          above={rest.above}
          writes={writesContests(actor.role)}
          today={today}
        />
        <div className="grid items-start gap-6 desk:grid-cols-2">
          <TeamCard contest={contest} team="pembina" members={rest.members} writes={writes} accounts={[]} />
          <TeamCard contest={contest} team="penilai" members={rest.members} writes={writes} accounts={rest.accounts} />
          <ScheduleCard contest={contest} stages={rest.stages} writes={writes} />
          <Card title="Kriteria dan bobot">
            <CriteriaList criteria={contest.criteria} />
          </Card>
        </div>
        <VisitCard contest={contest} visits={rest.visits} entries={accepted} writes={writes} today={today} />
        {writes && (
          <Card className="no-print">
            <Disclosure summary="Ubah atau batalkan lomba">
              <div className="space-y-6">
                <ChangeContestForm
                  key={contest.version}
                  action={changeContestAction}
                  hidden={hidden()}
                  contest={contest}
                  today={today}
                />
                <ReasonForm
                  action={cancelContestAction}
                  hidden={hidden()}
                  label="Alasan pembatalan"
                  submit="Batalkan lomba"
                />
              </div>
            </Disclosure>
          </Card>
        )}
      </ContestFrame>
    </>
  )
}
