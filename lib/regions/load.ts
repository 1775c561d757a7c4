import { BEGINNING, PAPUA_2022 } from './papua-2022'
import type { Region } from './rules'
import { LAST_SOURCE_ID, readSourceRegions, type SourceRegion } from './source'

/** Anything that runs SQL with write rights on the region tables: the migration owner's connection. */
export interface SqlWriter {
  query(text: string, values?: unknown[]): Promise<{ rowCount: number | null }>
}

/** How many rows a load added: all of them the first time, none the next. */
export interface LoadedRegions {
  regions: number
  versions: number
}

/**
 * Loads the country's regions with their versions, in two statements of arrays
 * and a few small ones. Does nothing when they are there already, so it may run
 * at every start. Call it inside a transaction: all of the country or nothing.
 */
export async function loadRegions(client: SqlWriter): Promise<LoadedRegions> {
  const last = await client.query('select 1 from region where id = $1', [LAST_SOURCE_ID])
  if (last.rowCount === 1) return { regions: 0, versions: 0 }

  const regions = readSourceRegions()
  const added = await insertRegions(client, regions)
  const idOf = new Map(regions.map((region) => [region.code, region.id]))
  const versions = await insertVersions(client, regions, idOf)
  await insertHistory(client, idOf)
  await client.query('analyze region')
  await client.query('analyze region_version')
  return { regions: added, versions }
}

async function insertRegions(client: SqlWriter, regions: SourceRegion[]): Promise<number> {
  const column = <Key extends keyof SourceRegion>(key: Key) => regions.map((region) => region[key])
  const { rowCount } = await client.query(
    `insert into region (id, level, code, name, name_key, kind, parent_id, province_id, district_id, kecamatan_id)
     select * from unnest($1::int[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[],
                          $7::int[], $8::int[], $9::int[], $10::int[])
     on conflict do nothing`,
    [
      column('id'),
      column('level'),
      column('code'),
      column('name'),
      column('nameKey'),
      column('kind'),
      column('parentId'),
      column('provinceId'),
      column('districtId'),
      column('kecamatanId'),
    ],
  )
  return rowCount ?? 0
}

interface Version extends Pick<Region, 'code' | 'name' | 'kind' | 'parentId'> {
  id: number
  from: string
  to: string | null
}

async function insertVersions(
  client: SqlWriter,
  regions: SourceRegion[],
  idOf: ReadonlyMap<string, number>,
): Promise<number> {
  const before = new Map<string, { code: string; from: string; on: string }>()
  const since = new Map<string, string>()
  for (const { province, from, on, districts } of PAPUA_2022) {
    since.set(province, on)
    for (const [code, oldCode] of Object.entries(districts)) before.set(code, { code: oldCode, from, on })
  }

  const versions = regions.flatMap(({ id, code, name, kind, parentId }): Version[] => {
    const old = before.get(code)
    const now = { id, from: old?.on ?? since.get(code) ?? BEGINNING, to: null, code, name, kind, parentId }
    if (!old) return [now]
    return [{ ...now, from: BEGINNING, to: old.on, code: old.code, parentId: idOf.get(old.from)! }, now]
  })
  const column = <Key extends keyof Version>(key: Key) => versions.map((version) => version[key])
  const { rowCount } = await client.query(
    `insert into region_version (region_id, valid_from, valid_to, code, name, kind, parent_id)
     select * from unnest($1::int[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::int[])
     on conflict do nothing`,
    [column('id'), column('from'), column('to'), column('code'), column('name'), column('kind'), column('parentId')],
  )
  return rowCount ?? 0
}

/** Old codes lead to the same lasting region; a new province follows on the one it was cut from. */
async function insertHistory(client: SqlWriter, idOf: ReadonlyMap<string, number>): Promise<void> {
  const renumbered = PAPUA_2022.flatMap(({ districts }) => Object.entries(districts))
  await client.query(
    `insert into region_code (region_id, system, code)
     select id, 'kemendagri-lama', code from unnest($1::int[], $2::text[]) as old (id, code)
     on conflict do nothing`,
    [renumbered.map(([code]) => idOf.get(code)!), renumbered.map(([, oldCode]) => oldCode)],
  )
  await client.query(
    `insert into region_successor (from_id, to_id, on_date, kind)
     select from_id, to_id, on_date, kind
     from unnest($1::int[], $2::int[], $3::date[], $4::text[]) as link (from_id, to_id, on_date, kind)
     on conflict do nothing`,
    successors(idOf),
  )
}

function successors(idOf: ReadonlyMap<string, number>): [number[], number[], string[], string[]] {
  const links = PAPUA_2022.flatMap(({ province, from, on, districts }) => [
    { from: idOf.get(from)!, to: idOf.get(province)!, on, kind: 'split' },
    ...Object.keys(districts).map((code) => ({ from: idOf.get(code)!, to: idOf.get(code)!, on, kind: 'renumber' })),
  ])
  return [links.map((l) => l.from), links.map((l) => l.to), links.map((l) => l.on), links.map((l) => l.kind)]
}
