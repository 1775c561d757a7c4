import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { type Group, getGroup } from '@/lib/poktan/groups'
import { mayReadRoster, reachesGroup } from '@/lib/poktan/policy'
import { isOpen, type KeyedStamp } from '@/lib/registers/keyed-step'
import { findAnswer } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'

/** A step just made on a group's books, for its maker: what it was, and whether it can still be taken back. */
export interface MadeStep {
  key: string
  action: string
  warnings: readonly string[]
  open: boolean
}

/** A group as one of its pages finds it. */
export interface OpenedGroup<More> {
  actor: OfficeActor
  group: Group
  /** The office's day, `YYYY-MM-DD`. */
  today: string
  /** Whether this person writes in the group's books, and whether the names in them are shown. */
  keeps: boolean
  reads: boolean
  step: MadeStep | null
  more: More
}

type Asked = { id: string; step?: unknown }
type Found = Omit<OpenedGroup<never>, 'more' | 'step'>

/**
 * The group of an address with what a page reads beside it in one transaction. A
 * missing group and one of another office are the same "not found"; null for those
 * who belong to no office.
 */
export async function openGroup<More>(
  { id, step }: Asked,
  work: (tx: TenantTx, found: Found) => Promise<More>,
): Promise<OpenedGroup<More> | null> {
  if (!z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return null
  const today = dayIn(actor.zone, new Date())
  try {
    return await inTenant(actor, async (tx) => {
      const group = await getGroup(tx, id)
      const area = await groupAreaOf(tx)
      const found: Found = {
        actor,
        group,
        today,
        keeps: reachesGroup(area, group),
        reads: mayReadRoster(actor.role, area, group),
      }
      return { ...found, step: await findStep(tx, step), more: await work(tx, found) }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}

async function findStep(tx: TenantTx, key: unknown): Promise<MadeStep | null> {
  if (typeof key !== 'string' || !z.uuid().safeParse(key).success) return null
  const stamp = await findAnswer<Partial<KeyedStamp>>(tx, key)
  if (!stamp?.scope || !stamp.rows || !stamp.undo || stamp.by !== tx.actor.accountId) return null
  const { action = '', warnings = [] } = stamp
  return { key, action, warnings, open: await isOpen(tx, stamp as KeyedStamp) }
}
