import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { KRS_TRAITS } from '@/lib/krs/marks'

/** A family that rows of an official list may mean. */
export interface KnownHome {
  id: string
  villageId: number
  name: string
  nameKey: string
  rw: string
  rt: string
  address: string
  kki: string
  kkIndex: string
  /** The head of the family among its persons, and that person's NIK. */
  headId: string | null
  headVersion: number
  nikIndex: string
  restricted: boolean
  version: number
}

const HOME = `f.id::text as id, f.village_id as "villageId", f.name, f.name_key as "nameKey", f.rw, f.rt, f.address, f.kki,
  f.kk_index as "kkIndex", f.version, f.restricted_at is not null as restricted, h.id::text as "headId",
  coalesce(h.version, 0) as "headVersion", coalesce(h.nik_index, '') as "nikIndex"`
const FROM = `from family f left join lateral (
    select p.id, p.version, p.nik_index from person p where p.tenant_id = f.tenant_id and p.family_id = f.id
      and p.relation = 'kepala' and p.merged_into is null and p.erased_at is null order by p.created_at, p.id limit 1) h on true
  where f.tenant_id = $1 and f.merged_into is null and f.erased_at is null`

export interface WantedHomes {
  kk: readonly string[]
  nik: readonly string[]
  kki: readonly string[]
  names: readonly { villageId: number; nameKey: string }[]
}

/** What was found of some rows, by each way of recognising a family. */
export interface FoundHomes {
  byKk: Map<string, KnownHome>
  /** Of anybody in the family. */
  byNik: Map<string, KnownHome>
  byKki: Map<string, KnownHome>
  /** By `village/key of the name`. */
  byName: Map<string, KnownHome[]>
}

/** The families that some rows may mean: by card, NIK, kode keluarga, or village and name. Numbers by blind index only. */
export async function findHomes(tx: TenantSql, wanted: WantedHomes): Promise<FoundHomes> {
  const ask = (condition: string, ...values: (readonly string[] | readonly number[])[]) =>
    tx.sql.query<KnownHome>(`select ${HOME} ${FROM} and ${condition}`, [tx.tenantId, ...values])
  const some = <Answer>(list: readonly unknown[], query: () => Promise<Answer[]>) => (list.length > 0 ? query() : [])
  const [cards, codes, named, owners] = [
    await some(wanted.kk, () => ask('f.kk_index = any($2::text[])', wanted.kk)),
    await some(wanted.kki, () => ask("f.kki = any($2::text[]) and f.kki <> ''", wanted.kki)),
    await some(wanted.names, () =>
      ask(
        'f.village_id = any($2::int[]) and f.name_key = any($3::text[])',
        [...new Set(wanted.names.map(({ villageId }) => villageId))],
        [...new Set(wanted.names.map(({ nameKey }) => nameKey))],
      ),
    ),
    await some(wanted.nik, () =>
      tx.sql.query<{ index: string; familyId: string }>(
        `select nik_index as index, family_id::text as "familyId" from person
         where tenant_id = $1 and nik_index = any($2::text[]) and merged_into is null and erased_at is null`,
        [tx.tenantId, wanted.nik],
      ),
    ),
  ]
  const holders = await some(owners, () =>
    ask('f.id = any($2::uuid[])', [...new Set(owners.map(({ familyId }) => familyId))]),
  )
  const byId = new Map(holders.map((home) => [home.id, home]))
  const byName = new Map<string, KnownHome[]>()
  for (const home of named) {
    const key = `${home.villageId}/${home.nameKey}`
    byName.set(key, [...(byName.get(key) ?? []), home])
  }
  return {
    byKk: new Map(cards.map((home) => [home.kkIndex, home])),
    byKki: new Map(codes.map((home) => [home.kki, home])),
    byNik: new Map(
      owners.flatMap(({ index, familyId }) => (byId.has(familyId) ? [[index, byId.get(familyId)!] as const] : [])),
    ),
    byName,
  }
}

/** A family's line of a list as it is stored. */
export interface StoredLine {
  id: string
  listId: string
  familyId: string
  values: (boolean | null)[]
  rank: number | null
  atRisk: boolean | null
  older: Record<string, boolean | null>
  verified: string
  verifiedOn: string | null
  version: number
}

/** The lines of these families on a list. */
export const findLines = (tx: TenantSql, listId: string, familyIds: readonly string[]): Promise<StoredLine[]> =>
  tx.sql.query<StoredLine>(
    `select id::text as id, list_id::text as "listId", family_id::text as "familyId",
       array[${KRS_TRAITS.map(({ column }) => column).join(', ')}] as values, rank::int as rank, at_risk as "atRisk", older,
       verified, to_char(verified_on, 'YYYY-MM-DD') as "verifiedOn", version
     from krs_family where tenant_id = $1 and list_id = $2::uuid and family_id = any($3::uuid[])`,
    [tx.tenantId, listId, familyIds],
  )
