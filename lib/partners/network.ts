import { type FacilityClass, mayHaveNetwork } from './places'

interface Placed {
  id: string
  kind: string
  class: FacilityClass
  parentId: string | null
  kecamatanId: number
  kecamatanName: string
}

/** A facility with those below it. */
export interface Branch<One> {
  facility: One
  network: One[]
}

/** A kecamatan's facilities: those that stand by themselves with their networks, and networks without a parent. */
export interface KecamatanNetwork<One> {
  id: number
  name: string
  branches: Branch<One>[]
  /** Networks and jejaring whose parent nobody has said or that is gone. */
  orphans: One[]
}

/** Facilities as trees, kecamatan by kecamatan. A network stands below its parent, also one of another kecamatan. */
export function networksOf<One extends Placed>(facilities: readonly One[]): KecamatanNetwork<One>[] {
  const branches = new Map<string, Branch<One>>()
  const places = new Map<number, KecamatanNetwork<One>>()
  const placeOf = ({ kecamatanId, kecamatanName }: One) => {
    const known = places.get(kecamatanId)
    if (known) return known
    const made = { id: kecamatanId, name: kecamatanName, branches: [], orphans: [] }
    places.set(kecamatanId, made)
    return made
  }
  for (const facility of facilities) {
    const place = placeOf(facility)
    if (!mayHaveNetwork(facility.kind) && facility.class !== 'fktp') continue
    const branch = { facility, network: [] }
    branches.set(facility.id, branch)
    place.branches.push(branch)
  }
  for (const facility of facilities) {
    if (branches.has(facility.id)) continue
    const above = facility.parentId === null ? undefined : branches.get(facility.parentId)
    if (above) above.network.push(facility)
    else placeOf(facility).orphans.push(facility)
  }
  return [...places.values()].filter(({ branches: own, orphans }) => own.length + orphans.length > 0)
}
