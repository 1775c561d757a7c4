import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Indicator } from '@/lib/figures/indicator'
import type { Period } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import { LEVEL, type Region } from '@/lib/regions/rules'
import type { RegisterCode } from '@/lib/registers/register'

/** A row of a master list that stands in a figure, as lists show it: no person's numbers. */
export interface EntryRow {
  id: string
  name: string
  villageName: string | null
  kecamatanName: string | null
  /** The day from which it counts here, `YYYY-MM-DD`. */
  since: string | null
  /** When it was written down. */
  recordedAt: Date
  sample: boolean
}

interface Source {
  register: RegisterCode
  from: string
  /** The kecamatan and village columns it is placed by. */
  kecamatan: string | null
  village: string | null
  name: string
  since: string
  where: string
  /** What `$4` in `where` stands for. */
  kind: string
}

const DAYS = 't.active_from <= $2::date and (t.active_to is null or t.active_to > $2::date)'
const days = (register: RegisterCode, table: string, kind = '', village = true): Source => ({
  register,
  from: `${table} t`,
  kecamatan: 't.kecamatan_id',
  village: village ? 't.village_id' : null,
  name: 't.name',
  since: 't.active_from',
  where: kind === '' ? DAYS : `${DAYS} and t.kind = $4::text`,
  kind,
})

/** Where the rows of a measure stand, by the rules of the triggers that count them. */
function sourceOf(measure: string): Source | null {
  const [family = '', kind = '', last = ''] = measure.split('.')
  if (measure === 'poktan.bkb_hi.ada') {
    const groups = days('poktan', 'poktan', 'bkb')
    return { ...groups, where: `${groups.where} and t.with_posyandu and t.with_paud` }
  }
  if (family === 'poktan' && last === 'ada') return days('poktan', 'poktan', kind)
  if (measure === 'kampung_kb.ada') return days('kampung-kb', 'kampung_kb')
  if (family === 'kampung_kb' && kind === 'kelas')
    return {
      register: 'kampung-kb',
      from: 'kampung_kb_class c join kampung_kb t on t.tenant_id = c.tenant_id and t.id = c.kampung_kb_id',
      kecamatan: 'c.kecamatan_id',
      village: 'c.village_id',
      name: 't.name',
      since: 'c.from_on',
      where: `c.tenant_id = $1 and c.class = $4::text and c.from_on <= $2::date
        and (c.to_on is null or c.to_on > $2::date)`,
      kind: last,
    }
  if (measure === 'kampung_kb.opd') return { ...days('opd', 'opd', '', false), kecamatan: null }
  if (family === 'sdm') return days('petugas', 'petugas', kind, false)
  if (family === 'institusi') return days('institusi', 'institusi', kind)
  if (measure === 'tim.tpk') return days('tpk', 'tpk_team')
  if (measure === 'sarana.posyandu') return days('posyandu', 'posyandu')
  if (measure === 'lokus.desa')
    return {
      ...days('lokus', 'lokus'),
      name: 'v.name',
      since: 'make_date(t.year, 1, 1)',
      where: 'not t.removed and t.year = extract(year from $2::date)',
    }
  return null
}

/** The register of a measure, or null for a figure that no master list counts. */
export const registerOf = (measure: string): RegisterCode | null => sourceOf(measure)?.register ?? null

/** Where one of its rows can be read. */
export const entryHref = (measure: string, id: string): string =>
  paths.registerEntry(registerOf(measure) ?? 'poktan', id)

/**
 * The rows of a master list that stand in a stock at a month's end, in the order of place and name: as many as
 * the figure counts. `from` is how many to leave out first.
 */
export async function listEntryRows(
  tx: TenantSql,
  { code: measure }: Pick<Indicator, 'code'>,
  region: Pick<Region, 'id' | 'level'>,
  period: Period,
  { from = 0, most = 1_000_000 }: { from?: number; most?: number } = {},
): Promise<{ rows: EntryRow[]; total: number; recentlyRecorded: number }> {
  const source = sourceOf(measure)
  if (!source) return { rows: [], total: 0, recentlyRecorded: 0 }
  const place =
    region.level === LEVEL.kecamatan ? source.kecamatan : region.level === LEVEL.village ? source.village : '$3::int'
  if (place === null) return { rows: [], total: 0, recentlyRecorded: 0 }
  const rows = await tx.sql.query<EntryRow & { total: number; recent: number }>(
    `select t.id::text as id, ${source.name} as name, v.name as "villageName", k.name as "kecamatanName",
       to_char(${source.since}, 'YYYY-MM-DD') as since, t.created_at as "recordedAt", t.sample,
       (count(*) over ())::int as total,
       (count(*) filter (where t.created_at > $2::date + interval '1 day'
          and t.created_at > now() - interval '31 days') over ())::int as recent
     from ${source.from}
     left join region v on ${source.village ? `v.id = ${source.village}` : 'false'}
     left join region k on ${source.kecamatan ? `k.id = ${source.kecamatan}` : 'false'}
     where t.tenant_id = $1 and ${source.where} and ${place} = $3::int and $4::text is not null
     order by k.code nulls first, v.code nulls first, ${source.name}, t.id offset $5::int limit $6::int`,
    [tx.tenantId, lastDayOf(period), region.id, source.kind, from, most],
  )
  const [first] = rows
  return { rows, total: first?.total ?? 0, recentlyRecorded: first?.recent ?? 0 }
}
