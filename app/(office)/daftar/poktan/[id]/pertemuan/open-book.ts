import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { getMeetingGroup, type MeetingGroup } from '@/lib/poktan/meeting-queries'
import { mayReadRoster, reachesGroup } from '@/lib/poktan/policy'
import { dayIn } from '@/lib/registers/rules'

export interface OpenedBook<More> {
  actor: OfficeActor
  group: MeetingGroup
  /** The office's day. */
  today: string
  /** Whether meetings may be recorded here. */
  writes: boolean
  more: More
}

/**
 * A group's book for a page or file, with what it reads beside it in the same
 * transaction. A missing group and one of another office are the same "not found";
 * null for those whose role does not reach its names.
 */
export async function openBook<More>(
  id: string,
  work: (tx: TenantSql, found: { group: MeetingGroup; today: string }) => Promise<More>,
): Promise<OpenedBook<More> | null> {
  if (!z.uuid().safeParse(id).success) notFound()
  const actor = await requireActor()
  if (!worksInOffice(actor)) return null
  const today = dayIn(actor.zone, new Date())
  try {
    return await inTenantSql(actor, async (tx) => {
      const group = await getMeetingGroup(tx, id)
      const area = await groupAreaOf(tx)
      if (!mayReadRoster(actor.role, area, group)) return null
      return { actor, group, today, writes: reachesGroup(area, group), more: await work(tx, { group, today }) }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
