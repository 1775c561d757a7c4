import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import type { Cell } from '@/lib/registers/fields'
import {
  type KeyedChange,
  type KeyedStamp,
  lockScope,
  runKeyedStep,
  type Touched,
  undoKeyedStep,
} from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { nextVersion } from '@/lib/registers/run-step'
import { readRow, type Steps } from '@/lib/registers/steps'
import type { CarePlace } from '@/lib/tpk/policy'
import { reachesFamily } from '@/lib/tpk/policy'
import { krsAreaOf } from './area'
import { listName } from './marks'
import { mayVerifyKrs } from './policy'
import { getKrsFamily, type KrsFamily } from './queries'
import { dayProblem, seenWater, verifyProblems } from './rules'
import type { VerifyKrs, VerifyKrsForm } from './schema'

/** All steps on lists of an office run one after the other. */
export const KRS_SCOPE = 'krs'
export const krsSubject = (id: string): string => `krs/${id}`

/**
 * Writes down what the field found of a family on a list, inside a transaction that is already open. The official
 * flag and marks stay as the file brought them. Refuses outside the person's area, on a closed list, and where
 * `version` is told and somebody else was there meanwhile. Water and toilet, when said, also become the family's.
 */
export async function verifyKrsIn(
  tx: TenantTx,
  steps: Steps,
  input: VerifyKrs & { version?: number | null },
  now = new Date(),
  { deciding = false }: { deciding?: boolean } = {},
): Promise<KeyedChange> {
  const { id, familyId, verified, found, foundAtRisk, reason, verifiedOn, version } = input
  const family = await openForVerify(tx, id, now, deciding)
  if (family.familyId !== familyId) throw new Refusal('not-found')
  if (version && family.version !== version) throw new Refusal('changed-meanwhile')
  if (family.list.state !== 'terbuka') throw new Refusal('krs.closed')
  const fields: FieldProblems = {
    ...verifyProblems(family, input),
    ...dayProblem(family.list.year, verifiedOn, dayIn(tx.actor.zone, now)),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })

  const gone = verified === 'tidak_ditemukan' || verified === 'pindah'
  await steps.update(
    'krs_family',
    { id },
    {
      verified,
      found: (verified === 'berubah' ? found : {}) as unknown as Cell,
      found_at_risk: gone ? null : foundAtRisk,
      reason,
      verified_on: verifiedOn,
      verified_by: tx.actor.accountId,
      verifier_name: tx.actor.name,
      ...nextVersion({ version: family.version }),
    },
  )
  const rows: Touched[] = [{ table: 'krs_family', id, version: family.version + 1 }]
  const home = gone ? null : await noteHome(tx, steps, family, input)
  if (home) rows.push(home)
  await recordAudit(tx, 'krs.verified', krsSubject(id), {
    list: listName(family.list),
    verified,
    found: Object.keys(found),
    atRisk: foundAtRisk,
  })
  return { action: 'krs.verified', subject: krsSubject(id), rows }
}

/** The same as a step of its own, from the family's page. */
export function verifyKrs(actor: Actor, { key, ...input }: VerifyKrsForm, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, KRS_SCOPE, { key, body: input }, (tx, steps) => verifyKrsIn(tx, steps, input, now))
}

/** Takes one's own verifying back while nothing has changed since. */
export function undoKrs(actor: Actor, { key }: { key: string }, now = new Date()): Promise<KeyedStamp> {
  return undoKeyedStep(actor, KRS_SCOPE, key, async (tx, { rows }) => {
    const [first] = rows
    if (first?.table !== 'krs_family') throw new Refusal('not-found')
    await openForVerify(tx, first.id, now, false)
  })
}

/** The family of a list for somebody who may verify it; refuses everybody else. */
async function openForVerify(tx: TenantTx, id: string, now: Date, deciding: boolean) {
  const family = await getKrsFamily(tx, id)
  const place: CarePlace = family
  if (!mayVerifyKrs(tx.actor.role, deciding) || !reachesFamily(await krsAreaOf(tx, now), place))
    throw new Refusal('not-allowed')
  return family
}

/** What visits and verval last saw of water and toilet stands with the family. */
async function noteHome(
  tx: TenantTx,
  steps: Steps,
  family: KrsFamily,
  input: Pick<VerifyKrs, 'verified' | 'found'>,
): Promise<Touched | null> {
  const seen = seenWater(family.marks, input)
  if (seen.water_ok === undefined && seen.toilet_ok === undefined) return null
  await lockScope(tx, 'family')
  const row = await readRow(tx, 'family', { id: family.familyId })
  if (!row) return null
  const set = Object.fromEntries(Object.entries(seen).filter(([name, value]) => row[name] !== value))
  if (Object.keys(set).length === 0) return null
  const next = nextVersion(row)
  await steps.update('family', { id: family.familyId }, { ...set, ...next })
  return { table: 'family', id: family.familyId, version: next.version as number }
}
