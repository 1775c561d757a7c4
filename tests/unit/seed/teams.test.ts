import { describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { readSourceRegions } from '@/lib/regions/source'
import { nameOf } from '@/prisma/seed/accounts'
import { teamsOf } from '@/prisma/seed/care/teams'
import { placeOf, villagesOf } from '@/prisma/seed/place'
import { STORIES } from '@/prisma/seed/stories'

const regions = readSourceRegions()
const told = STORIES.map((story) => {
  const place = placeOf(regions, story.code)
  return { story, place, ...teamsOf(story, place, periodOf(2024, 11)) }
})

describe.each(told)('$story.code', ({ story, place, teams, members, areas }) => {
  it('gives every village a team that has its rest, and no RW two', () => {
    const rest = areas.filter(({ rw }) => rw === '').map(({ village_id }) => village_id)
    expect([...rest].sort()).toEqual(
      villagesOf(place)
        .map(({ id }) => id)
        .sort(),
    )
    const keys = areas.map(({ village_id, rw }) => `${village_id}/${rw}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('seats at most one on each seat, the kader of the demo in the first village of the stage', () => {
    const seats = members.map(({ team_id, seat }) => `${team_id}/${seat}`)
    expect(new Set(seats).size).toBe(seats.length)
    const kader = members.filter(({ account_id }) => account_id !== null)
    expect(kader).toMatchObject([{ name: nameOf(story, 'kader_tpk'), seat: 'kader_kb' }])
    const village = place.kecamatan.find(({ code }) => code === story.stage)!.villages[0]!
    expect(teams.find(({ id }) => id === kader[0]!.team_id)?.village_id).toBe(village.id)
  })
})

it('has as many teams in Kutai Timur as were counted, and says who counted', () => {
  const kutim = told.find(({ story }) => story.code === '64.08')!
  expect(kutim.teams).toHaveLength(176)
  expect(kutim.teams.every(({ source, sample }) => sample && source.includes('176'))).toBe(true)
})
