import 'server-only'
import { notFound } from 'next/navigation'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { openFamily } from '@/lib/families/family-area'
import { readsFamilies, writesFamilies } from '@/lib/families/policy'
import { type Family, listPersons, type Person } from '@/lib/families/queries'
import { recordReading } from '@/lib/families/reading'
import { dayIn } from '@/lib/format/day'
import { findKeyedStep, type MadeStep } from '@/lib/registers/keyed-step'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A family as one of its pages finds it. */
export interface OpenedFamily<More> {
  actor: OfficeActor
  family: Family
  persons: Person[]
  today: string
  /** Whether this person changes the family. */
  writes: boolean
  step: MadeStep | null
  more: More
}

type Found = Pick<OpenedFamily<never>, 'family' | 'persons' | 'today'>

/**
 * The family of an address with what a page reads beside it, in one transaction that also
 * writes the reading down. A missing family, one elsewhere and one of another office are the
 * same "not found"; null for roles that read no family by name, and with `writing` for those
 * who only read.
 */
export async function openFamilyPage<More>(
  { id, step, writing = false }: { id: string; step?: unknown; writing?: boolean },
  work: (tx: TenantTx, found: Found) => Promise<More>,
): Promise<OpenedFamily<More> | null> {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !readsFamilies(actor.role)) return null
  const writes = writesFamilies(actor.role)
  if (writing && !writes) return null
  if (!UUID.test(id)) notFound()
  const today = dayIn(actor.zone, new Date())
  try {
    return await inTenant(actor, async (tx) => {
      const family = await openFamily(tx, id)
      const persons = await listPersons(tx, [id])
      await recordReading(tx, 'family', id)
      const more = await work(tx, { family, persons, today })
      return { actor, family, persons, today, writes, step: await findKeyedStep(tx, 'keluarga', step), more }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
