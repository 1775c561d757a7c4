/** The lists of all years beside each other. Pure. */

interface Listed {
  year: number
  villageId: number
  villageName: string
  kecamatanName: string
  removed: boolean
}

export interface YearOfLokus {
  year: number
  count: number
  /** Against the list before; null for the first list there is. */
  comes: number | null
  leaves: number | null
}

export interface VillageYears {
  villageId: number
  villageName: string
  kecamatanName: string
  years: ReadonlySet<number>
}

/** Each year's list against the one before it, the newest first. Years without a list are not there. */
export function yearsOfLokus(rows: readonly Listed[]): YearOfLokus[] {
  const lists = new Map<number, Set<number>>()
  for (const { year, villageId, removed } of rows)
    if (!removed) lists.set(year, (lists.get(year) ?? new Set()).add(villageId))
  const years = [...lists.keys()].sort((one, other) => one - other)
  return years
    .map((year, at): YearOfLokus => {
      const now = lists.get(year)!
      const before = at === 0 ? null : lists.get(years[at - 1]!)!
      return {
        year,
        count: now.size,
        comes: before && [...now].filter((id) => !before.has(id)).length,
        leaves: before && [...before].filter((id) => !now.has(id)).length,
      }
    })
    .reverse()
}

/** Every village that was ever on a list, with its years; those most often there first. */
export function villagesOfLokus(rows: readonly Listed[]): VillageYears[] {
  const villages = new Map<number, VillageYears & { years: Set<number> }>()
  for (const { villageId, villageName, kecamatanName, year, removed } of rows) {
    if (removed) continue
    const known = villages.get(villageId) ?? { villageId, villageName, kecamatanName, years: new Set<number>() }
    known.years.add(year)
    villages.set(villageId, known)
  }
  return [...villages.values()].sort(
    (one, other) =>
      other.years.size - one.years.size ||
      one.kecamatanName.localeCompare(other.kecamatanName) ||
      one.villageName.localeCompare(other.villageName),
  )
}
