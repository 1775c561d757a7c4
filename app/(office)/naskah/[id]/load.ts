import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type Actor, type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { opensNaskah, readsNaskah } from '@/lib/naskah/policy'
import { findNaskah, type Naskah } from '@/lib/naskah/queries'
import { getRegion } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'

export interface OpenedNaskah {
  actor: OfficeActor
  naskah: Naskah
  region: NamedRegion
}

/** The naskah of an address for somebody who may read it; null for a role that opens none. Others find no page. */
export async function openNaskah(actor: Actor, address: string): Promise<OpenedNaskah | null> {
  if (!worksInOffice(actor) || !opensNaskah(actor)) return null
  const id = z.uuid().safeParse(address)
  const naskah = id.success ? await inTenantSql(actor, (tx) => findNaskah(tx, id.data)) : null
  if (!naskah || naskah.state === 'dibuang') notFound()
  const region = await getRegion(reference, naskah.regionId)
  if (!readsNaskah(actor, region, naskah.state)) notFound()
  return { actor, naskah, region }
}
