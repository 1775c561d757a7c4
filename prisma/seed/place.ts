/** A district with its kecamatan and villages, in code order: the ground a story is laid on. */
export interface Place {
  id: number
  code: string
  name: string
  provinceId: number
  provinceCode: string
  provinceName: string
  kecamatan: readonly Kecamatan[]
}
export interface Kecamatan {
  id: number
  code: string
  name: string
  villages: readonly Village[]
}
export interface Village {
  id: number
  code: string
  name: string
  kind: string
  kecamatanId: number
}

/** What a place is made of: a region of today, from the database or from the source of the regions. */
export interface PlaceRegion {
  id: number
  level: number
  code: string
  name: string
  kind: string
  parentId: number | null
  provinceId: number | null
  districtId: number | null
}

export const villagesOf = (place: Place): Village[] => place.kecamatan.flatMap(({ villages }) => villages)

/** The place with this district's code. Throws when the regions hold no such district. */
export function placeOf(regions: readonly PlaceRegion[], code: string): Place {
  const inOrder = regions.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const district = inOrder.find((region) => region.level === 2 && region.code === code)
  const province = inOrder.find((region) => region.id === district?.provinceId)
  if (!district || !province) throw new Error(`No district ${code} among the regions`)
  const inside = inOrder.filter((region) => region.districtId === district.id)
  const villages = new Map<number | null, Village[]>()
  for (const { id, code, name, kind, parentId, level } of inside) {
    if (level !== 4 || parentId === null) continue
    const together = villages.get(parentId) ?? []
    villages.set(parentId, together)
    together.push({ id, code, name, kind, kecamatanId: parentId })
  }
  return {
    id: district.id,
    code,
    name: district.name,
    provinceId: province.id,
    provinceCode: province.code,
    provinceName: province.name,
    kecamatan: inside
      .filter((region) => region.level === 3)
      .map(({ id, code, name }) => ({
        id,
        code,
        name,
        villages: villages.get(id) ?? [],
      })),
  }
}
