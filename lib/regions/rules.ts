import { z } from 'zod'

/** Levels of the tree. Offices (tenants) stand at `district`, reports at `village`. */
export const LEVEL = { nation: 0, province: 1, district: 2, kecamatan: 3, village: 4 } as const
export type RegionLevel = (typeof LEVEL)[keyof typeof LEVEL]

export const REGION_KINDS = [
  'negara',
  'provinsi',
  'kabupaten',
  'kota',
  'kecamatan',
  'desa',
  'kelurahan',
  'desa_adat',
] as const
export type RegionKind = (typeof REGION_KINDS)[number]

/** The national row: the ministry's list begins at the provinces, so its code is our own. */
export const NATION = { id: 1, code: '00', name: 'Indonesia' } as const

/** A region with the ids of its path. Its own level's column points at itself; those below are null. */
export interface Region {
  id: number
  level: RegionLevel
  code: string
  name: string
  kind: RegionKind
  parentId: number | null
  provinceId: number | null
  districtId: number | null
  kecamatanId: number | null
  /** `YYYY-MM-DD` of the day it stopped to exist, else null. */
  closedOn: string | null
}
export type RegionPath = Pick<Region, 'id' | 'level' | 'provinceId' | 'districtId' | 'kecamatanId'>

const KIND_LABEL: Record<RegionKind, string> = {
  negara: 'Negara',
  provinsi: 'Provinsi',
  kabupaten: 'Kabupaten',
  kota: 'Kota',
  kecamatan: 'Kecamatan',
  desa: 'Desa',
  kelurahan: 'Kelurahan',
  desa_adat: 'Desa adat',
}
const LEVEL_LABEL: Record<RegionLevel, string> = {
  0: 'Nasional',
  1: 'Provinsi',
  2: 'Kabupaten/Kota',
  3: 'Kecamatan',
  4: 'Desa/Kelurahan',
}

/** "Kabupaten", "Desa adat": the kind in words. */
export const kindLabel = (kind: RegionKind): string => KIND_LABEL[kind]

/** "Kecamatan", "Desa/Kelurahan": what the regions of a level are called together. */
export const levelLabel = (level: RegionLevel): string => LEVEL_LABEL[level]

/** The level of the regions directly inside, or null inside a village. */
export const levelBelow = (level: RegionLevel): RegionLevel | null =>
  level === LEVEL.village ? null : ((level + 1) as RegionLevel)

const CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

/** A Kemendagri code as it is written: `33`, `33.16`, `33.16.05`, `33.16.05.2003`. */
export const regionCodeSchema = z.string().trim().regex(CODE, 'Tulis kode wilayah seperti 33.16.05.2003')

/**
 * The dotted code for what was typed or read from a file: dots may be missing
 * (`3316052003`), spaces or dashes may stand in their place. Null when it is no code.
 */
export function parseRegionCode(text: string): string | null {
  const digits = text.trim().replace(/[\s.-]/g, '')
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return null
  const blocks = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 10)]
  return blocks.filter((block) => block !== '').join('.')
}

/** The level a dotted code speaks of. */
export function codeLevel(code: string): RegionLevel {
  return code === NATION.code ? LEVEL.nation : (code.split('.').length as RegionLevel)
}

/** The code one level up, by the way codes are written today; the tree itself goes by `parentId`. */
export function parentCode(code: string): string | null {
  if (code === NATION.code) return null
  const blocks = code.split('.')
  return blocks.length === 1 ? NATION.code : blocks.slice(0, -1).join('.')
}

/** The kind a code states: kota from 71 in the second block; 1xxx kelurahan, 2xxx desa, 3xxx desa adat in the last. */
export function kindOfCode(code: string): RegionKind {
  const [province, district, kecamatan, village] = code.split('.')
  if (code === NATION.code) return 'negara'
  if (village) return village.startsWith('1') ? 'kelurahan' : village.startsWith('3') ? 'desa_adat' : 'desa'
  if (kecamatan) return 'kecamatan'
  if (district) return Number(district) >= 71 ? 'kota' : 'kabupaten'
  if (province) return 'provinsi'
  throw new RangeError(`Not a region code: ${code}`)
}

/** Whether `inner` is `outer` or lies inside it today, by the ids of its path: codes change, ids do not. */
export function contains(outer: Pick<Region, 'id' | 'level'>, inner: RegionPath): boolean {
  switch (outer.level) {
    case LEVEL.nation:
      return true
    case LEVEL.province:
      return inner.provinceId === outer.id
    case LEVEL.district:
      return inner.districtId === outer.id
    case LEVEL.kecamatan:
      return inner.kecamatanId === outer.id
    case LEVEL.village:
      return inner.id === outer.id
  }
}

/** A district's name without its kind: "Blora" for "Kabupaten Blora". Kecamatan may truly be called "Kota Jantho". */
export function bareName({ level, name }: Pick<Region, 'level' | 'name'>): string {
  return level === LEVEL.district ? name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '') : name
}

/** "Kab. Blora", "Kota Bogor", "Kec. Randublatung", "Prov. Jawa Tengah", "Sumberejo": fits a column. */
export function shortName({ kind, name }: Pick<Region, 'kind' | 'name'>): string {
  if (kind === 'kabupaten') return shortDistrict(name)
  if (kind === 'kecamatan') return `Kec. ${name}`
  if (kind === 'provinsi') return `Prov. ${name}`
  return name
}

/** "Kabupaten Blora", "Kecamatan Randublatung", "Desa Sumberejo", "Kelurahan Tempelan": for titles. */
export function fullName({ kind, name }: Pick<Region, 'kind' | 'name'>): string {
  if (kind === 'negara' || kind === 'kabupaten' || kind === 'kota') return name
  return `${KIND_LABEL[kind]} ${name}`
}

/** A region as search and lists give it: with the names above it, since village names repeat inside a district. */
export interface NamedRegion extends Region {
  kecamatanName: string | null
  districtName: string | null
  provinceName: string | null
}

/** "Sumberejo, Kec. Randublatung, Kab. Blora": a name that can be taken for no other. */
export function nameInContext(region: NamedRegion): string {
  const { level, kecamatanName, districtName, provinceName } = region
  const district = districtName && shortDistrict(districtName)
  if (level === LEVEL.village)
    return [region.name, kecamatanName && `Kec. ${kecamatanName}`, district].filter(Boolean).join(', ')
  if (level === LEVEL.kecamatan) return [shortName(region), district].filter(Boolean).join(', ')
  if (level === LEVEL.district) return [region.name, provinceName].filter(Boolean).join(', ')
  return region.name
}

/** What stands in a `RegionField` once a region is chosen: its code tells namesakes apart. */
export const choiceText = (region: NamedRegion): string => `${region.code} · ${nameInContext(region)}`

function shortDistrict(name: string): string {
  return name.replace(/^Kabupaten /, 'Kab. ')
}
