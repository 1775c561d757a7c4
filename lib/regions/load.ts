import { BEGINNING, PAPUA_2022 } from './papua-2022'
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
 * Loads the country's regions with their versions, in one statement of arrays and
 * a few that follow from it. Does nothing when they are there already, so it may
 * run at every start. Call it inside a transaction: all of the country or nothing.
 */
export async function loadRegions(client: SqlWriter): Promise<LoadedRegions> {
  const last = await client.query('select 1 from region where id = $1', [LAST_SOURCE_ID])
  if (last.rowCount === 1) return { regions: 0, versions: 0 }

  const added = await insertRegions(client, readSourceRegions())
  const versions = await insertVersions(client)
  await insertHistory(client)
  await client.query('analyze region')
  await client.query('analyze region_version')
  return { regions: added, versions }
}

async function insertRegions(client: SqlWriter, regions: SourceRegion[]): Promise<number> {
  const column = <Key extends keyof SourceRegion>(key: Key) => regions.map((region) => region[key])
  const { rowCount } = await client.query(
    `insert into region (id, level, code, name, name_key, kind, parent_id, province_id, district_id, kecamatan_id)
     select * from unnest($1::int[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[],
                          $7::int[], $8::int[], $9::int[], $10::int[])`,
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

/** Every region's present version begins at the Republic's beginning, save for those that Papua's split made or renumbered. */
async function insertVersions(client: SqlWriter): Promise<number> {
  const changed = PAPUA_2022.flatMap(({ province, on, districts }) =>
    [province, ...Object.keys(districts)].map((code) => ({ code, on })),
  )
  const { rowCount } = await client.query(
    `insert into region_version (region_id, valid_from, code, name, kind, parent_id)
     select r.id, coalesce(changed.since, $3::date), r.code, r.name, r.kind, r.parent_id
     from region r left join unnest($1::text[], $2::date[]) as changed (code, since) on changed.code = r.code`,
    [changed.map(({ code }) => code), changed.map(({ on }) => on), BEGINNING],
  )
  const renumbered = PAPUA_2022.flatMap(({ from, on, districts }) =>
    Object.entries(districts).map(([code, oldCode]) => ({ code, oldCode, from, on })),
  )
  const older = await client.query(
    `insert into region_version (region_id, valid_from, valid_to, code, name, kind, parent_id)
     select r.id, $5::date, o.until, o.old_code, r.name, r.kind, p.id
     from unnest($1::text[], $2::text[], $3::text[], $4::date[]) as o (code, old_code, parent_code, until)
     join region r on r.code = o.code join region p on p.code = o.parent_code`,
    [
      renumbered.map(({ code }) => code),
      renumbered.map(({ oldCode }) => oldCode),
      renumbered.map(({ from }) => from),
      renumbered.map(({ on }) => on),
      BEGINNING,
    ],
  )
  return (rowCount ?? 0) + (older.rowCount ?? 0)
}

/** Old codes lead to the same lasting region; a new province follows on the one it was cut from. */
async function insertHistory(client: SqlWriter): Promise<void> {
  await client.query(
    `insert into region_code (region_id, system, code)
     select region_id, 'kemendagri-lama', code from region_version where valid_to is not null`,
  )
  await client.query(
    `insert into region_successor (from_id, to_id, on_date, kind)
     select region_id, region_id, valid_to, 'renumber' from region_version where valid_to is not null`,
  )
  await client.query(
    `insert into region_successor (from_id, to_id, on_date, kind)
     select parent.id, born.id, o.born_on, 'split'
     from unnest($1::text[], $2::text[], $3::date[]) as o (parent_code, code, born_on)
     join region parent on parent.code = o.parent_code join region born on born.code = o.code`,
    [PAPUA_2022.map(({ from }) => from), PAPUA_2022.map(({ province }) => province), PAPUA_2022.map(({ on }) => on)],
  )
}
