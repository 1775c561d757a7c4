import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { keepsPlace, readsRapat } from '@/lib/rapat/policy'
import { getRapat, type Rapat } from '@/lib/rapat/queries'
import { findKeyedStep, type MadeStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'

interface Opened<More> {
  actor: OfficeActor
  rapat: Rapat
  /** Whether the person keeps this rapat and it was not called off. */
  keeps: boolean
  step: MadeStep | null
  today: string
  more: More
}

/** Opens the rapat of an address with what the page needs beside it; not found for everybody who may not see it. */
export async function openRapatPage<More>(
  id: string,
  { scope, key }: { scope: string; key: unknown },
  work: (tx: TenantTx, rapat: Rapat, today: string) => Promise<More>,
): Promise<Opened<More>> {
  const actor = await requireActor()
  const read = z.uuid().safeParse(id)
  if (!read.success || !worksInOffice(actor) || !readsRapat(actor.role)) notFound()
  const today = dayIn(actor.zone, new Date())
  return inTenant(actor, async (tx) => {
    const rapat = await getRapat(tx, read.data, today)
    const step = await findKeyedStep(tx, scope, key)
    const keeps = keepsPlace(actor, rapat.kecamatanId) && rapat.state !== 'batal'
    return { actor, rapat, keeps, step, today, more: await work(tx, rapat, today) }
  }).catch((error) => {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  })
}
