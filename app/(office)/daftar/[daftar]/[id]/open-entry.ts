import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { getEntry } from '@/lib/registers/queries'
import type { Entry } from '@/lib/registers/register'
import { dayIn } from '@/lib/registers/rules'
import { type Domain, findDomain } from '../../domains'

export type OpenedEntry<More> = Domain & { actor: OfficeActor; entry: Entry; today: string; more: More }

/**
 * The entry of an address, with what a page reads beside it in the same
 * transaction. A missing entry and one of another office are the same "not
 * found"; null for those who belong to no office.
 */
export async function openEntry<More>(
  { daftar, id }: { daftar: string; id: string },
  work: (tx: TenantTx, found: Domain & { entry: Entry }, today: string) => Promise<More>,
): Promise<OpenedEntry<More> | null> {
  const domain = findDomain(daftar)
  if (!domain || !z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return null
  const today = dayIn(actor.zone, new Date())
  try {
    return await inTenant(actor, async (tx) => {
      const entry = await getEntry(tx, domain.reading, domain.register, id, today)
      return { ...domain, actor, entry, today, more: await work(tx, { ...domain, entry }, today) }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
