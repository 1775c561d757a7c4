import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { recordReading } from '@/lib/families/reading'
import { mayMeasure, mayReadChildren } from '@/lib/growth/policy'
import { getChild, listFirstValues, listMeasurements } from '@/lib/growth/queries'
import { scopeOf } from '@/lib/growth/record'
import { isOpen, type KeyedStamp } from '@/lib/registers/keyed-step'
import { findAnswer } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'

/** Who opens a child's measurements, in words. */
export const WHO = 'kader TPK di wilayah timnya, PKB/PLKB di desa binaannya, dan koordinator kecamatan'

/**
 * The child of an address with all measurements, for those who know it by name; the reading
 * is written down. Null for everybody else.
 */
export async function openChild(params: { id: string }, step?: unknown) {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return null
  const key = z.uuid().safeParse(step)
  try {
    return await inTenant(actor, async (tx) => {
      const child = await getChild(tx, id.data)
      if (!mayReadChildren(actor.role) || !reachesFamily(await careAreaOf(tx), child)) return null
      await recordReading(tx, 'person', child.id)
      const stamp = key.success ? await findAnswer<KeyedStamp>(tx, key.data) : null
      const own = stamp?.scope === scopeOf(child.id) && stamp.by === actor.accountId ? stamp : null
      return {
        actor,
        child,
        today: dayIn(actor.zone, new Date()),
        measurements: await listMeasurements(tx, child.id),
        firstValues: await listFirstValues(tx, child.id),
        writes: mayMeasure(actor.role),
        step: own && key.success ? { ...own, key: key.data, open: await isOpen(tx, own) } : null,
      }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
