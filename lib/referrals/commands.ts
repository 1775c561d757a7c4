import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { dayIn } from '@/lib/format/day'
import { notify, notifyVillageStatement } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { type KeyedChange, type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import type { UndoStep } from '@/lib/registers/register'
import type { Columns, Steps } from '@/lib/registers/steps'
import { careAreaOf } from '@/lib/tpk/care-area'
import { mayWriteCare, reachesFamily } from '@/lib/tpk/policy'
import { makesReferrals } from './policy'
import { getReferral, type Referral, type ReferralScope, referralScopeOf } from './queries'
import { answerDueOn, mayStep, type ReferralStep, resultLabel } from './rules'
import type { AcceptReferral, AnswerReferral, MakeReferral, RefuseReferral } from './schema'

const SCOPE = 'rujukan'
const subjectOf = (id: string): string => `rujukan/${id}`

interface Owner {
  familyId: string
  villageId: number
  kecamatanId: number
  rw: string
  villageName: string
  bornOn: string | null
}

async function ownerOf(tx: TenantTx, personId: string): Promise<Owner> {
  const [owner] = await tx.sql.query<Owner>(
    `select p.family_id::text as "familyId", f.village_id as "villageId", f.kecamatan_id as "kecamatanId", f.rw,
       v.name as "villageName", to_char(p.born_on, 'YYYY-MM-DD') as "bornOn"
     from person p join family f on f.tenant_id = $1 and f.id = p.family_id join region v on v.id = f.village_id
     where p.tenant_id = $1 and p.id = $2::uuid and p.merged_into is null and p.erased_at is null`,
    [tx.tenantId, personId],
  )
  if (!owner) throw new Refusal('not-found')
  return owner
}

/**
 * Makes a referral inside somebody else's transaction: a visit's, an item's. `deciding` for
 * the koordinator who applies what a phone sent late. Refuses a person outside the area, a
 * day ahead or before birth, and a facility that is not there.
 */
export async function makeReferralIn(
  tx: TenantTx,
  steps: Steps,
  input: Omit<MakeReferral, 'key'>,
  now: Date,
  { deciding = false }: { deciding?: boolean } = {},
): Promise<KeyedChange> {
  if (!makesReferrals(tx.actor.role) && !(deciding && mayWriteCare(tx.actor.role, true)))
    throw new Refusal('not-allowed')
  const owner = await ownerOf(tx, input.personId)
  if (!reachesFamily(await careAreaOf(tx, now), owner)) throw new Refusal('not-allowed')
  const today = dayIn(tx.actor.zone, now)
  const faskes = await tx.db.faskes.findFirst({ where: { tenantId: tx.tenantId, id: input.faskesId } })
  const fields: FieldProblems = {}
  if (!faskes || (faskes.activeTo !== null && faskes.activeTo.toISOString().slice(0, 10) <= input.referredOn))
    fields.faskesId = 'Faskes ini tidak ada atau sudah nonaktif. Pilih yang lain.'
  if (input.referredOn > today) fields.referredOn = 'Tanggal ini belum terjadi.'
  if (owner.bornOn && input.referredOn < owner.bornOn) fields.referredOn = 'Tanggal ini sebelum orangnya lahir.'
  if (input.marks.length === 0 && input.note === '') fields.note = 'Tulis mengapa dirujuk.'
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
  const { id, personId, targetId, visitId, faskesId, referredOn, urgency, marks, note } = input
  await steps.insert(
    'referral',
    {
      id,
      person_id: personId,
      family_id: owner.familyId,
      target_id: targetId,
      visit_id: visitId,
      village_id: owner.villageId,
      kecamatan_id: owner.kecamatanId,
      faskes_id: faskesId,
      referred_on: referredOn,
      due_on: answerDueOn(referredOn, urgency),
      urgency,
      marks,
      note,
      state: 'dikirim',
      made_by: tx.actor.accountId,
      made_name: tx.actor.name,
      made_at: now.toISOString(),
      result: '',
      answer: '',
      advice: '',
      answered_name: '',
      sample: false,
      version: 1,
    },
    { id },
    { state: 'dibatalkan' },
  )
  await recordAudit(tx, 'referral.made', subjectOf(id), { person: personId, faskes: faskesId })
  const officers = await tx.sql.query<{ accountId: string }>(
    `select account_id::text as "accountId" from faskes_officer
     where tenant_id = $1 and faskes_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [tx.tenantId, faskesId, today],
  )
  await notify(
    tx,
    officers.map(({ accountId }) => accountId),
    {
      kind: 'rujukan',
      matter: `rujukan/${id}/dikirim`,
      title: urgency === 'segera' ? 'Rujukan segera' : 'Rujukan baru',
      text: `Dari ${owner.villageName}.`,
      href: paths.referral(id),
    },
    now,
  )
  return { action: 'referral.made', subject: subjectOf(id), rows: [{ table: 'referral', id, version: 1 }] }
}

/** Makes a referral from a screen, once for its key. */
export function makeReferral(actor: Actor, { key, ...input }: MakeReferral, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, SCOPE, { key, body: input }, (tx, steps) => makeReferralIn(tx, steps, input, now))
}

interface Found {
  tx: TenantTx
  steps: Steps
  referral: Referral
}

/** One step on one referral of one's own scope, at the version it was read at. */
function step(
  actor: Actor,
  kind: ReferralStep,
  { key, id, version, ...body }: { key: string; id: string; version: number } & Record<string, unknown>,
  now: Date,
  work: (found: Found) => Promise<Columns>,
): Promise<KeyedStamp> {
  return runKeyedStep(actor, SCOPE, { key, body: { step: kind, id, version, ...body } }, async (tx, steps) => {
    const scope = await referralScopeOf(tx, now)
    if (!mayTake(kind, scope)) throw new Refusal('not-allowed')
    const referral = await getReferral(tx, scope, id)
    if (referral.version !== version) throw new Refusal('changed-meanwhile')
    if (!mayStep(kind, referral.state)) throw new Refusal('referral.step-not-open')
    const set = await work({ tx, steps, referral })
    await steps.update('referral', { id }, { ...set, version: version + 1 })
    const action = `referral.${ACTIONS[kind]}`
    await recordAudit(tx, action, subjectOf(id), { person: referral.personId })
    return { action, subject: subjectOf(id), rows: [{ table: 'referral', id, version: version + 1 }] }
  })
}

const ACTIONS: Record<ReferralStep, string> = {
  accept: 'accepted',
  answer: 'answered',
  refuse: 'refused',
  withdraw: 'withdrawn',
}

/** The facility accepts, answers and refuses; those who know the family withdraw. */
const mayTake = (kind: ReferralStep, scope: ReferralScope): boolean =>
  kind === 'withdraw' ? scope.kind === 'care' : scope.kind === 'faskes'

/** The facility takes the referral on: the one who sent it sees that it arrived. */
export const acceptReferral = (actor: Actor, input: AcceptReferral, now = new Date()): Promise<KeyedStamp> =>
  step(actor, 'accept', input, now, async () => ({ state: 'diterima', accepted_at: now.toISOString() }))

/**
 * The facility answers what it found and what the team should do next: this closes the
 * loop. An answer may be corrected. Refuses a control day before the answer.
 */
export const answerReferral = (actor: Actor, input: AnswerReferral, now = new Date()): Promise<KeyedStamp> =>
  step(actor, 'answer', input, now, async ({ tx, referral }) => {
    const { result, answer, advice, returnOn } = input
    if (returnOn && returnOn < referral.referredOn)
      throw new Refusal('input-invalid', { fields: { returnOn: 'Tanggal kontrol mendahului rujukannya.' } })
    await tell(tx, referral, 'dijawab', `${resultLabel(result)}. Buka untuk langkah berikutnya.`, now)
    return {
      state: 'dijawab',
      accepted_at: referral.acceptedAt?.toISOString() ?? now.toISOString(),
      answered_at: now.toISOString(),
      answered_by: tx.actor.accountId,
      answered_name: tx.actor.name,
      result,
      answer,
      advice,
      return_on: returnOn,
    }
  })

/** The facility cannot take it (wrong place, not its area): the sender chooses another. */
export const refuseReferral = (actor: Actor, input: RefuseReferral, now = new Date()): Promise<KeyedStamp> =>
  step(actor, 'refuse', input, now, async ({ tx, referral }) => {
    await tell(tx, referral, 'ditolak', 'Faskes tidak dapat menerimanya. Pilih faskes lain.', now)
    return {
      state: 'ditolak',
      answered_at: now.toISOString(),
      answered_by: tx.actor.accountId,
      answered_name: tx.actor.name,
      answer: input.reason,
    }
  })

/** Those who know the family take it back, with a reason. */
export const withdrawReferral = (actor: Actor, input: RefuseReferral, now = new Date()): Promise<KeyedStamp> =>
  step(actor, 'withdraw', input, now, async () => ({ state: 'dibatalkan', answer: input.reason }))

/** Takes back one's own latest step on a referral while nobody has taken another. */
export function undoReferralStep(actor: Actor, { key }: UndoStep, now = new Date()): Promise<KeyedStamp> {
  return undoKeyedStep(actor, SCOPE, key, async (tx, { rows }) => {
    if (!rows[0]) throw new Refusal('not-found')
    await getReferral(tx, await referralScopeOf(tx, now), rows[0].id)
  })
}

/** Tells the one who made a referral and those who serve the village. No name stands in it. */
async function tell(tx: TenantTx, referral: Referral, what: string, text: string, now: Date): Promise<void> {
  const news = {
    kind: 'rujukan' as const,
    matter: `rujukan/${referral.id}/${what}/${referral.version}`,
    title: what === 'dijawab' ? `${referral.faskesName} menjawab rujukan` : `${referral.faskesName} menolak rujukan`,
    text,
    href: paths.referral(referral.id),
  }
  const on = dayIn(tx.actor.zone, now)
  const { text: statement, values } = notifyVillageStatement(
    tx,
    { villageId: referral.villageId, on, also: [referral.madeBy] },
    news,
    now,
  )
  await tx.sql.query(statement, values)
}

/** One referral of the person's own scope. */
export const readReferral = (actor: Actor, id: string, now = new Date()): Promise<Referral> =>
  inTenant(actor, async (tx) => getReferral(tx, await referralScopeOf(tx, now), id))
