import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import { type Period, periodText, yearOf } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { Area } from '@/lib/registers/policy'
import type { SheetFamily } from './layouts/all'

/** A thing that a sheet may be about, in a month. */
export interface Item {
  id: string
  /** The code of its layout. */
  sheet: string
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  /** Whether there is anything to copy, and in a word what there is or why not. */
  filled: boolean
  word: string
}

interface Source {
  from: string
  id: string
  sheet: string
  name: string
  where: string
  filled: string
  word: string
}

const GROUP = {
  from: 'poktan t',
  id: 't.id::text',
  name: 't.name',
}
const KAMPUNG = {
  from: 'kampung_kb t',
  id: 't.id::text',
  name: 't.name',
  where: 't.active_from <= $3::date and (t.active_to is null or t.active_to > $4::date)',
  filled: `exists (select from kampung_kb_profile p
    where p.tenant_id = t.tenant_id and p.kampung_kb_id = t.id and p.period = $2)`,
  word: `''`,
}

const met = `(select count(*) from poktan_meeting m
  where m.tenant_id = t.tenant_id and m.poktan_id = t.id and m.period = $2 and not m.withdrawn)`

/** Persons and families that were visited, verified or measured in the month: only what there is is listed. */
const BY_NAME = {
  id: 't.id::text',
  sheet: 't.sheet',
  name: 't.name',
  where: '$3::date is not null and $4::date is not null',
  filled: 'true',
  word: 't.word',
}

/** Where the items of each list come from; `$2` the month, `$3` its last day, `$4` its first. */
const SOURCES: Record<SheetFamily, Source> = {
  ri: {
    ...GROUP,
    sheet: `'ri-' || t.kind`,
    where: 't.active_from <= $3::date and (t.active_to is null or t.active_to > $4::date)',
    filled: `${met} > 0`,
    word: `case when ${met} > 0 then ${met}::text || ' pertemuan'
      when exists (select from poktan_nil n where n.tenant_id = t.tenant_id and n.poktan_id = t.id and n.period = $2
        and not n.withdrawn) then 'Nihil: tidak ada pertemuan' else 'Belum ada pertemuan tercatat' end`,
  },
  k0: {
    ...GROUP,
    sheet: `'k0-' || t.kind`,
    where: `t.active_from <= $3::date and (t.active_to is null or t.active_to > $4::date)`,
    filled: 'true',
    word: `''`,
  },
  profil: { ...KAMPUNG, sheet: `'kkb-profil'` },
  perkembangan: { ...KAMPUNG, sheet: `'kkb-perkembangan'` },
  intervensi: {
    from: 'kampung_kb_activity t join kampung_kb b on b.tenant_id = t.tenant_id and b.id = t.kampung_kb_id',
    id: 't.id::text',
    sheet: `'kkb-intervensi'`,
    name: `t.title || ', ' || to_char(t.held_on, 'DD/MM/YYYY')`,
    where: 't.period = $2 and not t.withdrawn and $3::date is not null and $4::date is not null',
    filled: 'true',
    word: 'b.name',
  },
  elsimil: {
    from: `(select k.tenant_id, k.id, f.village_id, f.kecamatan_id, 'verval-krs' as sheet, f.name,
        'Diverifikasi ' || to_char(k.verified_on, 'DD/MM/YYYY') as word
      from krs_family k join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
      where k.tenant_id = $1 and k.verified = any(array['sesuai', 'berubah']) and k.verified_on between $4::date and $3::date
        and ${visible('f')}
      union all
      select s.tenant_id, g.id, f.village_id, f.kecamatan_id, case g.stage when 'catin' then 'tpk-catin'
          when 'hamil' then 'tpk-bumil' when 'pascasalin' then 'tpk-pasca' else 'tpk-baduta' end,
        p.name, count(*)::text || ' kunjungan'
      from tpk_visit s join tpk_target g on g.tenant_id = s.tenant_id and g.id = s.target_id
      join person p on p.tenant_id = s.tenant_id and p.id = g.person_id
      join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
      where s.tenant_id = $1 and s.period = $2 and s.withdrawn_at is null and ${visible('p')} and ${visible('f')}
      group by s.tenant_id, g.id, g.stage, f.village_id, f.kecamatan_id, p.name) t`,
    ...BY_NAME,
  },
  eppgbm: {
    from: `(select m.tenant_id, m.id, f.village_id, f.kecamatan_id, 'eppgbm-ukur' as sheet, p.name,
        'Diukur ' || to_char(m.measured_on, 'DD/MM/YYYY') as word
      from measurement m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      join family f on f.tenant_id = p.tenant_id and f.id = p.family_id
      where m.tenant_id = $1 and m.period = $2 and m.withdrawn_at is null and ${visible('p')} and ${visible('f')}) t`,
    ...BY_NAME,
  },
}

/** The days a month's items must touch; for K/0 the year up to today. */
function daysOf(family: SheetFamily, period: Period, today: string): [last: string, first: string] {
  if (family === 'k0') return [today, today]
  return [lastDayOf(period), `${periodText(period)}-01`]
}

/** The month a list is kept under: K/0 belongs to January of its year. */
export const keptPeriod = (family: SheetFamily, period: Period): Period =>
  family === 'k0' ? yearOf(period) * 12 : period

function areaWhere(area: Area, next: number): { text: string; values: SqlValue[] } {
  switch (area.kind) {
    case 'office':
      return { text: 'true', values: [] }
    case 'kecamatan':
      return { text: `t.kecamatan_id = $${next}::int`, values: [area.kecamatanId] }
    case 'villages':
      return { text: `t.village_id = any ($${next}::int[])`, values: [area.villageIds] }
    case 'nowhere':
      return { text: 'false', values: [] }
  }
}

export interface ItemFilter {
  kecamatanId?: number | null
  /** Only these, by id. */
  subjects?: readonly string[]
}

/** The items of a list in a month within an area, by kecamatan, village, sheet and name. */
export function listItems(
  tx: TenantSql,
  family: SheetFamily,
  period: Period,
  area: Area,
  today: string,
  { kecamatanId = null, subjects }: ItemFilter = {},
): Promise<Item[]> {
  const source = SOURCES[family]
  const within = areaWhere(area, 7)
  return tx.sql.query<Item>(
    `select ${source.id} as id, ${source.sheet} as sheet, ${source.name} as name, t.village_id as "villageId",
       v.name as "villageName", t.kecamatan_id as "kecamatanId", k.name as "kecamatanName",
       ${source.filled} as filled, ${source.word} as word
     from ${source.from} join region v on v.id = t.village_id join region k on k.id = t.kecamatan_id
     where t.tenant_id = $1 and $2::int is not null and ${source.where}
       and ($5::int is null or t.kecamatan_id = $5::int) and ($6::uuid[] is null or t.id = any ($6::uuid[])) and ${within.text}
     order by k.name, v.name, v.id, 2, 3, 1`,
    [
      tx.tenantId,
      keptPeriod(family, period),
      ...daysOf(family, period, today),
      kecamatanId,
      subjects ?? null,
      ...within.values,
    ],
  )
}

/** How far a kecamatan has come: sheets there are to copy, and those that were copied. */
export interface KecamatanProgress {
  id: number
  name: string
  filled: number
  copied: number
}

/** The progress of every kecamatan of the area in one statement. Changes since are seen in the kecamatan's own list. */
export function countProgress(
  tx: TenantSql,
  family: SheetFamily,
  period: Period,
  today: string,
): Promise<KecamatanProgress[]> {
  const source = SOURCES[family]
  return tx.sql.query<KecamatanProgress>(
    `with item as (
       select ${source.id} as id, ${source.sheet} as sheet, t.kecamatan_id
       from ${source.from} where t.tenant_id = $1 and ${source.where} and ${source.filled})
     select k.id, k.name, count(*)::int as filled,
       (count(*) filter (where exists (select from handed_over h where h.tenant_id = $1 and h.sheet = item.sheet
         and h.period = $2 and h.subject_id = item.id and h.undone_at is null)))::int as copied
     from item join region k on k.id = item.kecamatan_id group by k.id, k.name order by k.name`,
    [tx.tenantId, keptPeriod(family, period), ...daysOf(family, period, today)],
  )
}
