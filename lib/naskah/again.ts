import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { listRegions } from '@/lib/regions/queries'
import type { Body } from './body'
import { type Changed, changesOf } from './changes'
import { factsOf } from './draft'
import { readAgain } from './read-material'

/** The sentences of a body whose figures say something else today, each with old and new. */
export async function readChanges(actor: OfficeActor, body: Body, now: Date): Promise<Map<string, Changed[]>> {
  const facts = [...factsOf(body).values()]
  const regions = await listRegions(reference, [...new Set(facts.map(({ region }) => region.id))])
  const byId = new Map(regions.map((region) => [region.id, region]))
  return changesOf(body, await readAgain(actor, facts, byId, now))
}
