import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { readRow } from '@/lib/registers/steps'
import { listJudgeAccounts } from './judge-accounts'
import { writesContests } from './policy'
import { listEntries } from './queries'
import type { AddMember, AddStage, AddVisit, WithdrawRow } from './schema'
import {
  closed,
  contestIdOf,
  contestSubject,
  done,
  fresh,
  type HangingTable,
  inContest,
  invalid,
  requireOpen,
} from './step'

const writes = ({ role }: Actor) => writesContests(role)

/** Adds a line to the schedule. */
export function addStage(actor: Actor, { key, contestId, ...input }: AddStage, now = new Date()): Promise<KeyedStamp> {
  return inContest(actor, key, { contestId, ...input }, contestId, now, writes, async ({ tx, steps, contest }) => {
    requireOpen(contest)
    const { name, fromOn, toOn, place } = input
    if (toOn !== null && toOn < fromOn) invalid({ toOn: `Tidak boleh sebelum mulainya, ${formatDate(fromOn)}.` })
    const id = randomUUID()
    const row = {
      id,
      contest_id: contestId,
      name,
      from_on: fromOn,
      to_on: toOn,
      place,
      withdrawn: false,
      ...fresh(now),
    }
    await steps.insert('contest_stage', row, { id }, { withdrawn: true })
    return done(tx, 'lomba.stage-added', contestId, [{ table: 'contest_stage', id, version: 1 }], {
      name,
      fromOn,
      toOn,
    })
  })
}

/** Puts somebody into a team. A judge may be given an account, with which they score on their phone. */
export function addMember(
  actor: Actor,
  { key, contestId, ...input }: AddMember,
  now = new Date(),
): Promise<KeyedStamp> {
  return inContest(
    actor,
    key,
    { contestId, ...input },
    contestId,
    now,
    writes,
    async ({ tx, steps, contest, today }) => {
      requireOpen(contest)
      const { team, name, agency, duty, account } = input
      const accountId = account === '' ? null : account
      if (accountId !== null) {
        if (team !== 'penilai') invalid({ account: 'Akun juri hanya untuk tim penilai.' })
        const known = await listJudgeAccounts(tx, today)
        if (!known.some(({ id }) => id === accountId)) invalid({ account: 'Pilih akun berperan juri di kantor ini.' })
        const [taken] = await tx.sql.query(
          `select 1 from contest_member where tenant_id = $1 and contest_id = $2::uuid and account_id = $3::uuid
           and team = 'penilai' and not withdrawn`,
          [tx.tenantId, contestId, accountId],
        )
        if (taken) invalid({ account: 'Akun ini sudah menjadi juri di lomba ini.' })
      }
      const id = randomUUID()
      await steps.insert(
        'contest_member',
        { id, contest_id: contestId, team, name, agency, duty, account_id: accountId, withdrawn: false, ...fresh(now) },
        { id },
        { withdrawn: true },
      )
      return done(tx, 'lomba.member-added', contestId, [{ table: 'contest_member', id, version: 1 }], { team, duty })
    },
  )
}

/** Writes down a coaching visit and what it advised. */
export function addVisit(actor: Actor, { key, contestId, ...input }: AddVisit, now = new Date()): Promise<KeyedStamp> {
  return inContest(
    actor,
    key,
    { contestId, ...input },
    contestId,
    now,
    writes,
    async ({ tx, steps, contest, today }) => {
      requireOpen(contest)
      if (input.visitedOn > today)
        invalid({ visitedOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` })
      const entries = await listEntries(tx, contestId)
      if (!entries.some(({ id, state }) => id === input.entryId && state === 'diterima'))
        invalid({ entryId: 'Pilih peserta lomba ini.' })
      const id = randomUUID()
      await steps.insert(
        'contest_visit',
        {
          ...{
            id,
            contest_id: contestId,
            entry_id: input.entryId,
            visited_on: input.visitedOn,
            visitors: input.visitors,
          },
          ...{
            advice: input.advice,
            follow_up: input.followUp,
            withdrawn: false,
            made_name: tx.actor.name,
            ...fresh(now),
          },
        },
        { id },
        { withdrawn: true },
      )
      return done(tx, 'lomba.visit-recorded', contestId, [{ table: 'contest_visit', id, version: 1 }])
    },
  )
}

/** Takes a line of the schedule, a member or a visit off again; the trail keeps it. A judge with a sheet stays. */
const withdraw =
  (table: HangingTable, action: string) =>
  (actor: Actor, { key, ...input }: WithdrawRow, now = new Date()): Promise<KeyedStamp> =>
    inContest(
      actor,
      key,
      { table, ...input },
      contestIdOf(table, input.id),
      now,
      writes,
      async ({ tx, steps, contest }) => {
        requireOpen(contest)
        const row = await readRow(tx, table, { id: input.id })
        if (row?.version !== input.version) throw new Refusal('changed-meanwhile')
        if (table === 'contest_member') {
          const [scored] = await tx.sql.query(
            `select 1 from contest_score where tenant_id = $1 and member_id = $2::uuid and points <> '{}'::jsonb`,
            [tx.tenantId, input.id],
          )
          if (scored) closed('Juri ini sudah memberi nilai, jadi tetap tercatat di tim penilai.')
        }
        await steps.update(table, { id: input.id }, { withdrawn: true, ...nextVersion({ version: input.version }) })
        await recordAudit(tx, action, contestSubject(contest.id), { row: input.id })
        return {
          ...{ action, subject: contestSubject(contest.id) },
          rows: [{ table, id: input.id, version: input.version + 1 }],
        }
      },
    )

export const withdrawStage = withdraw('contest_stage', 'lomba.stage-withdrawn')
export const withdrawMember = withdraw('contest_member', 'lomba.member-withdrawn')
export const withdrawVisit = withdraw('contest_visit', 'lomba.visit-withdrawn')
