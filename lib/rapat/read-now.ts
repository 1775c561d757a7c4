import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { FigureThen } from './figure'
import { readFiguresOn } from './read-figure'
import type { Rtl } from './rtl-queries'

/** The linked figures of follow-ups as they stand today, by the follow-up's id; of the region they were frozen for. */
export async function readFiguresNow(
  actor: Actor,
  list: readonly Rtl[],
  today: string,
  now: Date,
): Promise<Map<string, FigureThen | null>> {
  const linked = list.filter(({ indicator, figureThen }) => indicator !== '' && figureThen !== null)
  const figures = await readFiguresOn(
    actor,
    linked.map(({ indicator, figureThen }) => ({ indicator, regionId: figureThen!.regionId, day: today })),
    now,
  )
  return new Map(linked.map(({ id }, at) => [id, figures[at] ?? null]))
}
