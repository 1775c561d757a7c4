import { describe, expect, it } from 'vitest'
import {
  bareName,
  codeLevel,
  contains,
  fullName,
  kindOfCode,
  type NamedRegion,
  nameInContext,
  parentCode,
  parseRegionCode,
  type RegionLevel,
  shortName,
} from '@/lib/regions/rules'

describe('region codes', () => {
  it.each(['', '3', '333', '33.1', '33.16.05.20', '33.16.05.20031', 'abcd', '33.16.0a', '33/16'])(
    'does not take "%s" for a code',
    (text) => {
      expect(parseRegionCode(text)).toBeNull()
    },
  )

  it.each([
    ['33', '33'],
    ['3316', '33.16'],
    [' 33.16.05 ', '33.16.05'],
    ['3316052003', '33.16.05.2003'],
    ['33-16-05-2003', '33.16.05.2003'],
  ])('reads "%s" as %s', (text, code) => {
    expect(parseRegionCode(text)).toBe(code)
  })

  it.each([
    ['00', 0, 'negara', null],
    ['33', 1, 'provinsi', '00'],
    ['33.16', 2, 'kabupaten', '33'],
    ['64.71', 2, 'kota', '64'],
    ['33.16.05', 3, 'kecamatan', '33.16'],
    ['33.16.05.2003', 4, 'desa', '33.16.05'],
    ['32.01.12.1006', 4, 'kelurahan', '32.01.12'],
    ['91.03.15.3001', 4, 'desa_adat', '91.03.15'],
  ])('%s is of level %i, a %s inside %s', (code, level, kind, parent) => {
    expect(codeLevel(code)).toBe(level)
    expect(kindOfCode(code)).toBe(kind)
    expect(parentCode(code)).toBe(parent)
  })
})

describe('contains', () => {
  const village = { id: 5000, level: 4 as RegionLevel, provinceId: 3, districtId: 50, kecamatanId: 600 }
  it.each<[id: number, level: RegionLevel, inside: boolean]>([
    [1, 0, true],
    [3, 1, true],
    [4, 1, false],
    [50, 2, true],
    [51, 2, false],
    [600, 3, true],
    [601, 3, false],
    [5000, 4, true],
    [5001, 4, false],
  ])('region %i of level %i: %s', (id, level, inside) => {
    expect(contains({ id, level }, village)).toBe(inside)
  })

  it('does not put a district inside its village', () => {
    expect(contains(village, { id: 50, level: 2, provinceId: 3, districtId: 50, kecamatanId: null })).toBe(false)
  })
})

describe('names', () => {
  const sumberejo: NamedRegion = {
    id: 5000,
    level: 4,
    code: '33.16.05.2003',
    name: 'Sumberejo',
    kind: 'desa',
    parentId: 600,
    provinceId: 3,
    districtId: 50,
    kecamatanId: 600,
    closedOn: null,
    kecamatanName: 'Randublatung',
    districtName: 'Kabupaten Blora',
    provinceName: 'Jawa Tengah',
  }
  const randublatung: NamedRegion = { ...sumberejo, id: 600, level: 3, name: 'Randublatung', kind: 'kecamatan' }
  const blora: NamedRegion = { ...sumberejo, id: 50, level: 2, name: 'Kabupaten Blora', kind: 'kabupaten' }

  it.each([
    [sumberejo, 'Sumberejo, Kec. Randublatung, Kab. Blora', 'Sumberejo', 'Desa Sumberejo'],
    [randublatung, 'Kec. Randublatung, Kab. Blora', 'Kec. Randublatung', 'Kecamatan Randublatung'],
    [blora, 'Kabupaten Blora, Jawa Tengah', 'Kab. Blora', 'Kabupaten Blora'],
  ])('says where it is: $1', (region, inContext, short, full) => {
    expect(nameInContext(region)).toBe(inContext)
    expect(shortName(region)).toBe(short)
    expect(fullName(region)).toBe(full)
  })

  it('strips the kind from districts only', () => {
    expect(bareName({ level: 2, name: 'Kota Administrasi Jakarta Pusat' })).toBe('Jakarta Pusat')
    expect(bareName({ level: 3, name: 'Kota Jantho' })).toBe('Kota Jantho')
  })
})
