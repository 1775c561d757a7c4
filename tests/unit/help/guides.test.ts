import { describe, expect, it } from 'vitest'
import { ALL_TOPICS, searchTopics } from '@/app/(office)/bantuan/all-topics'
import { findGuide, GUIDES } from '@/app/(office)/bantuan/guides/all'
import { navigationOf } from '@/app/(office)/navigation'
import { ROLES, type Role } from '@/lib/auth/roles'

const roles = Object.keys(ROLES) as Role[]

describe('the guide of the first month', () => {
  it.each(roles)('of %s has four weeks with something to do', (role) => {
    const guide = findGuide(role)
    expect(guide?.weeks.map((tasks) => tasks.length > 0)).toEqual([true, true, true, true])
  })

  it('is there once for each role, and for no other word', () => {
    expect(GUIDES.map(({ role }) => role).toSorted()).toEqual(roles.toSorted())
    expect(findGuide('constructor')).toBeNull()
  })

  it('tells everybody of the field how to work without signal, and who sends what to do when refused', () => {
    for (const role of ['pkb', 'ppkbd', 'kader_poktan', 'kader_tpk', 'pokja_kampung_kb'] as const)
      expect(findGuide(role)).toMatchObject({ field: true, sends: true })
  })

  it.each(roles)('leads %s to no page of the navigation that the role does not have', (role) => {
    const actor = { role, tenantId: ROLES[role].tenant ? 1 : null, region: { level: ROLES[role].level } }
    const own = navigationOf(actor as unknown as Parameters<typeof navigationOf>[0]).map(({ href }) => href)
    const places = new Set([
      ...['/salin', '/mutu', '/perlu-dibenahi', '/kantor', '/laporan', '/dampingan', '/verval', '/penilaian'],
      ...['/ukur', '/rapat', '/naskah', '/stunting', '/rujukan'],
    ])
    const asked = findGuide(role)!
      .weeks.flat()
      .flatMap(({ link }) => link?.[0] ?? [])
    expect(asked.filter((href) => places.has(href) && !own.includes(href))).toEqual([])
  })
})

describe('the search over help', () => {
  it.each([
    ['ponsel hilang', 'ponsel-hilang'],
    ['tanda terima', 'tanpa-sinyal'],
    ['bentrok', 'ditolak-bentrok'],
    ['NIK siga', 'salin'],
    ['REKAP  tahun', 'rekap-lama'],
  ])('finds %s first', (words, slug) => {
    expect(searchTopics(words)[0]?.slug).toBe(slug)
  })

  it('gives all for nothing, nothing for nonsense, and names each text once', () => {
    expect(searchTopics('  ')).toHaveLength(ALL_TOPICS.length)
    expect(searchTopics('zzzz')).toEqual([])
    expect(new Set(ALL_TOPICS.map(({ slug }) => slug)).size).toBe(ALL_TOPICS.length)
  })
})
