import { describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { scoreFactsOf } from '@/lib/kampung-kb/profile-rules'
import { profileContentSchema, readContent } from '@/lib/kampung-kb/profile-schema'
import { scoreKampungKb } from '@/lib/kampung-kb/score'
import { readSourceRegions } from '@/lib/regions/source'
import { activitiesOf } from '@/prisma/seed/kampung-kb/activities'
import { profilesOf } from '@/prisma/seed/kampung-kb/profiles'
import { registersOf } from '@/prisma/seed/load/registers'
import { placeOf } from '@/prisma/seed/place'
import { lastClasses } from '@/prisma/seed/registers/kampung-kb'
import { livesOf } from '@/prisma/seed/reports/told-reports'
import { rostersOf } from '@/prisma/seed/rosters/rosters'
import { STORIES } from '@/prisma/seed/stories'

const THIS_MONTH = periodOf(2026, 11)
const regions = readSourceRegions()
const told = STORIES.map((story) => {
  const place = placeOf(regions, story.code)
  const registers = registersOf(story, place, THIS_MONTH)
  const rosters = rostersOf(story, place, registers.poktan, THIS_MONTH)
  const profiles = profilesOf(story, registers, livesOf(story, place, registers, rosters), THIS_MONTH)
  return { story, registers, profiles, activities: activitiesOf(registers, THIS_MONTH) }
})

describe.each(told)('$story.code', ({ registers, profiles, activities }) => {
  it('tells months as the profile asks them', () => {
    for (const { content } of profiles.slice(0, 60))
      expect(profileContentSchema.safeParse(content).error).toBeUndefined()
  })

  it('computes classes that mostly are the decreed ones, and not always', () => {
    const decreed = lastClasses(registers.kampungKbClass)
    const latest = new Map(profiles.map((profile) => [profile.kampungKb.id, profile]))
    const same = [...latest].filter(([id, { content }]) => {
      const agencies = new Set(
        activities.filter(({ kampungKb }) => kampungKb.id === id).flatMap(({ opdIds }) => opdIds),
      )
      return scoreKampungKb(scoreFactsOf(readContent(content), agencies.size)).class === decreed.get(id)
    })
    expect(same.length / latest.size).toBeGreaterThan(0.5)
    expect(same.length).toBeLessThan(latest.size)
  })

  it('holds activities in the past, with agencies of the district', () => {
    const known = new Set(registers.opd.map(({ id }) => id))
    for (const { heldOn, opdIds } of activities) {
      expect(heldOn < '2026-11-01').toBe(true)
      for (const id of opdIds) expect(known).toContain(id)
    }
  })
})
