import { describe, expect, it } from 'vitest'
import { PAPUA_2022 } from '@/lib/regions/papua-2022'
import { LAST_SOURCE_ID, readSourceRegions } from '@/lib/regions/source'

describe('the tree of the country', () => {
  const regions = readSourceRegions()
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const below = (code: string, level: number) =>
    regions.filter((region) => region.level === level && region.code.startsWith(`${code}.`))

  it('numbers every region once, in code order within its level', () => {
    expect(regions.map(({ id }) => id)).toEqual(Array.from({ length: LAST_SOURCE_ID }, (_, at) => at + 1))
    const ordered = regions.toSorted((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
    expect(ordered.map(({ id }) => id)).toEqual(regions.map(({ id }) => id))
  })

  it.each([
    ['desa', 75_252],
    ['kelurahan', 8_496],
    ['desa_adat', 14],
    ['kabupaten', 416],
    ['kota', 98],
  ])('has as many %s as the decree: %i', (kind, count) => {
    expect(regions.filter((region) => region.kind === kind)).toHaveLength(count)
  })

  it.each([
    ['64.08', 18, 139, 2],
    ['62.10', 12, 114, 13],
    ['19.06', 7, 39, 0],
    ['32.01', 40, 416, 19],
    ['33.16', 16, 271, 24],
  ])('counts %s: %i kecamatan, %i desa, %i kelurahan', (code, kecamatan, desa, kelurahan) => {
    expect(below(code, 3)).toHaveLength(kecamatan)
    expect(below(code, 4).filter(({ kind }) => kind === 'desa')).toHaveLength(desa)
    expect(below(code, 4).filter(({ kind }) => kind === 'kelurahan')).toHaveLength(kelurahan)
  })

  it('gives each region the ids of its path', () => {
    const [village, kecamatan, district, province] = ['33.16.05.2003', '33.16.05', '33.16', '33'].map(
      (c) => byCode.get(c)!,
    )
    expect(village).toMatchObject({
      parentId: kecamatan!.id,
      kecamatanId: kecamatan!.id,
      districtId: district!.id,
      provinceId: province!.id,
    })
    expect(district).toMatchObject({ parentId: province!.id, districtId: district!.id, kecamatanId: null })
  })

  it('knows the names that repeat: Blora has three Sumberejo', () => {
    expect(below('33.16', 4).filter(({ name }) => name === 'Sumberejo')).toHaveLength(3)
  })

  it('covers every district of the provinces made in 2022, under codes no longer in use', () => {
    for (const { province, from, districts } of PAPUA_2022) {
      expect(Object.keys(districts).toSorted()).toEqual(below(province, 2).map(({ code }) => code))
      for (const oldCode of Object.values(districts)) {
        expect(oldCode.startsWith(from)).toBe(true)
        expect(byCode.has(oldCode)).toBe(false)
      }
    }
  })
})
