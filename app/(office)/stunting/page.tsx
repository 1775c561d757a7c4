import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/require-actor'
import { paths } from '@/lib/paths'
import { LEVEL } from '@/lib/regions/rules'

/** Leads to the stunting desk of the region one works for. */
export default async function StuntingsPage() {
  const { region } = await requireActor()
  redirect(paths.stunting(region.level === LEVEL.nation ? 'ID' : region.code))
}
