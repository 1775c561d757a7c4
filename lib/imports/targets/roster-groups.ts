import { type PoktanKind, poktanKindLabel, readPoktanKind } from '@/lib/poktan/rules'
import { nameKey, squeezeName } from '@/lib/regions/name-key'
import type { ImportVillage } from '../places'
import type { KnownGroup } from './roster-known'

export type GroupReading = { group: KnownGroup } | { problem: string }

const labelOf = (group: KnownGroup) => `${poktanKindLabel(group.kind as PoktanKind)} ${group.name}`

/** "BKB Melati" names the kind and the group; "Melati" the group alone. */
function withoutKind(name: string): { kind: string | null; name: string } {
  const match = /^(bkb[- ]?hi|bkb|bkr|bkl|uppk[as]|pik[- ]?r(?:\/m)?)\b\s*/i.exec(name)
  return match ? { kind: readPoktanKind(match[1]!), name: name.slice(match[0].length) } : { kind: null, name }
}

/** Finds the group a row names: by code, else by name in its village, with the kind where several bear it. */
export function groupFinder(groups: readonly KnownGroup[], villages: ReadonlyMap<number, ImportVillage>) {
  const byCode = new Map<string, KnownGroup[]>()
  const byName = new Map<string, KnownGroup[]>()
  const add = (map: Map<string, KnownGroup[]>, key: string, group: KnownGroup) =>
    map.set(key, [...(map.get(key) ?? []), group])
  for (const group of groups) {
    if (group.code) add(byCode, squeezeName(group.code), group)
    add(byName, nameKey(withoutKind(group.name).name), group)
  }
  const placeOf = (group: KnownGroup) => {
    const village = villages.get(group.villageId)
    return village ? `${labelOf(group)}, ${village.name}, Kec. ${village.kecamatanName}` : labelOf(group)
  }

  return (typed: string, kind: string | null, villageId: number | null): GroupReading => {
    const coded = byCode.get(squeezeName(typed)) ?? []
    if (coded.length === 1) return { group: coded[0]! }
    const plain = withoutKind(typed)
    const wantedKind = kind ?? plain.kind
    const named = (byName.get(nameKey(plain.name)) ?? []).filter(
      (group) => wantedKind === null || group.kind === wantedKind,
    )
    const inside = villageId === null ? named : named.filter((group) => group.villageId === villageId)
    if (inside.length === 1) return { group: inside[0]! }
    if (inside.length > 1)
      return {
        problem: `Ada ${inside.length} kelompok bernama ${typed}: ${inside.slice(0, 4).map(placeOf).join('; ')}. Isi desanya dan jenisnya, atau tulis kodenya.`,
      }
    const where = villageId === null ? 'di kantor Anda' : `di ${villages.get(villageId)?.name ?? 'desa ini'}`
    const there = groups.filter((group) => group.villageId === villageId && (!kind || group.kind === kind)).slice(0, 4)
    const hint =
      named.length > 0
        ? `Yang ada: ${named.slice(0, 3).map(placeOf).join('; ')}.`
        : there.length > 0
          ? `Di desa itu ada: ${there.map(labelOf).join(', ')}.`
          : 'Tambahkan dahulu di Daftar poktan.'
    return { problem: `Kelompok "${typed.slice(0, 60)}" tidak terdaftar aktif ${where}. ${hint}` }
  }
}
