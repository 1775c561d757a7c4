import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { TenantTx } from '@/lib/db/tenant'
import { notePairsOf } from '@/lib/duplicates/pairs'
import { Refusal } from '@/lib/errors/refusal'
import { lockScope } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import type { Columns, Steps } from '@/lib/registers/steps'
import { motherOf } from './person-columns'
import { familySubject } from './reading'
import { addPerson } from './write'

/** A child that was just born, as the step of a birth tells of it. */
export interface Newborn {
  /** Given by the device. */
  id: string
  motherId: string
  bornOn: string
  /** Empty while the child has no name. */
  name: string
  sex: 'L' | 'P' | ''
  /** 1, 2 … among children of one birth; null for a single one. */
  birthOrder: number | null
  weightG: number | null
  lengthMm: number | null
  gestationWeeks: number | null
}

const ORDER = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']

/** What a child is called until it has a name: "Bayi Ny. Siti Aminah", of twins "Bayi II Ny. Siti Aminah". */
export const nameOfNewborn = (mother: string, birthOrder: number | null): string =>
  ['Bayi', birthOrder === null ? '' : (ORDER[birthOrder] ?? birthOrder), `Ny. ${mother}`]
    .filter(Boolean)
    .join(' ')
    .slice(0, 100)

/**
 * Adds a newborn to the family its mother lives in, with a temporary code as its identity
 * until the NIK comes. Name, sex and NIK are filled in later by changing the person; id, code,
 * measurements and visits stay. Refuses a mother nobody knows and a birth ahead.
 */
export async function addChildAtBirth(
  tx: TenantTx,
  steps: Steps,
  child: Newborn,
  now: Date,
): Promise<{ id: string; familyId: string; name: string }> {
  await lockScope(tx, 'family')
  if (child.bornOn > dayIn(tx.actor.zone, now))
    throw new Refusal('input-invalid', { fields: { deliveredOn: 'Tanggal lahir ini belum terjadi.' } })
  const [mother] = await tx.sql.query<{ name: string; familyId: string; relation: string }>(
    `select name, family_id::text as "familyId", relation from person where tenant_id = $1 and id = $2::uuid
       and merged_into is null and erased_at is null`,
    [tx.tenantId, child.motherId],
  )
  if (!mother) throw new Refusal('not-found')
  const name = child.name.trim() || nameOfNewborn(mother.name, child.birthOrder)
  const also: Columns = {
    birth_weight_g: child.weightG,
    birth_length_mm: child.lengthMm,
    gestation_weeks: child.gestationWeeks,
    birth_order: child.birthOrder,
    ...motherOf(mother.name),
  }
  // The child of a daughter who lives with her parents is no child of the head.
  const relation = ['kepala', 'pasangan'].includes(mother.relation) ? 'anak' : 'lainnya'
  const { id, motherId, sex, bornOn } = child
  const person = { id, name, sex, bornOn, relation, motherId, married: false, nik: '' } as const
  await addPerson(tx, steps, mother.familyId, person, also)
  await notePairsOf(tx, [id])
  await recordAudit(tx, 'person.born', familySubject(mother.familyId), { person: id })
  return { id, familyId: mother.familyId, name }
}
