import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import type { Area, Place } from '@/lib/registers/policy'
import type { Effect } from './effect'
import type { PairKind } from './merge'
import type { Reason } from './score'

export type PairState = 'terbuka' | 'berbeda' | 'digabung' | 'diurungkan'

/** One side of a pair in a list. */
export interface PairSide extends Place {
  id: string
  familyId: string
  name: string
  bornOn: string | null
  villageName: string
}

/** A pair as a list shows it. */
export interface PairLine {
  id: string
  kind: PairKind
  state: PairState
  score: number
  reasons: Reason[]
  foundAt: Date
  first: PairSide
  second: PairSide
}

/** A pair on its own page: what was decided, and which figures the merge changed. */
export interface Pair extends PairLine {
  keptId: string | null
  note: string
  decidedBy: string | null
  decidedName: string
  decidedAt: Date | null
  version: number
  /** Null while nothing was merged. */
  effect: Effect | null
}

const sideSql = (at: 'a' | 'b') => `json_build_object('id', ${at}.id, 'familyId', ${at}.family_id, 'name', ${at}.name,
  'bornOn', ${at}.born_on, 'villageId', ${at}.village_id, 'kecamatanId', ${at}.kecamatan_id, 'villageName', ${at}.village_name)`

// Both kinds as one list of sides. A record that is limited, or went into another, takes its open pairs along.
const side = (id: string) => `lateral (
    select p.id, p.family_id, p.name, to_char(p.born_on, 'YYYY-MM-DD') as born_on, f.village_id, f.kecamatan_id,
      v.name as village_name, p.merged_into, p.restricted_at is not null or f.restricted_at is not null as limited,
      p.erased_at is not null as erased
    from person p join family f on f.tenant_id = $1 and f.id = p.family_id join region v on v.id = f.village_id
    where d.kind = 'orang' and p.tenant_id = $1 and p.id = ${id}
    union all
    select f.id, f.id, f.name, null, f.village_id, f.kecamatan_id, v.name, f.merged_into, f.restricted_at is not null,
      f.erased_at is not null
    from family f join region v on v.id = f.village_id where d.kind = 'keluarga' and f.tenant_id = $1 and f.id = ${id})`

const FROM = `from duplicate_pair d, ${side('d.first_id')} a, ${side('d.second_id')} b
  where d.tenant_id = $1 and not a.limited and not b.limited and not a.erased and not b.erased
    and (d.state = 'digabung' or (a.merged_into is null and b.merged_into is null))`

const LINE = `d.id::text as id, d.kind, d.state, d.score::int as score, d.reasons, d.found_at as "foundAt",
  ${sideSql('a')} as first, ${sideSql('b')} as second`

function within(area: Area, bind: (value: SqlValue) => string): string {
  if (area.kind === 'kecamatan') {
    const id = bind(area.kecamatanId)
    return `(a.kecamatan_id = ${id}::int or b.kecamatan_id = ${id}::int)`
  }
  if (area.kind === 'villages')
    return `(a.village_id = b.village_id and a.village_id = any(${bind(area.villageIds)}::int[]))`
  return 'false'
}

/** Which pairs a list shows. */
export interface PairView {
  decided: boolean
  kind: PairKind | null
  page: number
}

export const PAIRS_PER_PAGE = 50

/** The pairs of an area, the likest first; decided ones the latest first. */
export async function listPairs(tx: TenantSql, area: Area, { decided, kind, page }: PairView) {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const states = decided ? ['digabung', 'berbeda'] : ['terbuka', 'diurungkan']
  const fits = `${FROM} and d.state = any(${bind(states)}::text[]) and ${within(area, bind)}
    ${kind ? `and d.kind = ${bind(kind)}::text` : ''}`
  const counted = [...values]
  const [rows, [total]] = await Promise.all([
    tx.sql.query<PairLine>(
      `select ${LINE} ${fits} order by ${decided ? 'd.decided_at desc nulls last' : 'd.score desc, d.kind'}, d.id
       limit ${PAIRS_PER_PAGE} offset ${bind((page - 1) * PAIRS_PER_PAGE)}::int`,
      values,
    ),
    tx.sql.query<{ total: number }>(`select count(*)::int as total ${fits}`, counted),
  ])
  return { rows, total: total?.total ?? 0 }
}

/** One pair, or the same refusal for a missing one and one of another office. */
export async function getPair(tx: TenantSql, id: string): Promise<Pair> {
  const [row] = await tx.sql.query<Pair>(
    `select ${LINE}, d.kept_id::text as "keptId", d.note, d.decided_by::text as "decidedBy", d.decided_name as "decidedName",
       d.decided_at as "decidedAt", d.version,
       case when d.effect ? 'lines' then d.effect end as effect ${FROM} and d.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!row) throw new Refusal('not-found')
  return row
}

/** What hangs on each side, so that somebody sees which record is the fuller one. */
export interface Hanging {
  visits: number
  measurements: number
  targets: number
  groups: number
  referrals: number
}

/** Both records column by column, numbers masked, with what hangs on them; the first side first. */
export async function readSides(tx: TenantSql, { kind, first, second }: Pick<Pair, 'kind' | 'first' | 'second'>) {
  const [table, number, column] =
    kind === 'orang' ? (['person', 'nik', 'person_id'] as const) : (['family', 'kk', 'family_id'] as const)
  const rows = await tx.sql.query<{ id: string; row: Record<string, unknown>; hanging: Hanging; village: string }>(
    `select t.id::text as id, to_jsonb(t) as row, ${kind === 'orang' ? "''" : '(select name from region where id = t.village_id)'} as village,
       json_build_object(
         'visits', (select count(*) from tpk_visit h where h.tenant_id = $1 and h.${column} = t.id),
         'measurements', (select count(*) from measurement h where h.tenant_id = $1 and h.${column} = t.id),
         'targets', (select count(*) from tpk_target h where h.tenant_id = $1 and h.${column} = t.id and h.closed_on is null),
         'groups', (select count(*) from poktan_member h where h.tenant_id = $1 and h.${column} = t.id and h.left_on is null),
         'referrals', (select count(*) from referral h where h.tenant_id = $1 and h.${column} = t.id)) as hanging
     from ${table} t where t.tenant_id = $1 and t.id = any($2::uuid[])`,
    [tx.tenantId, [first.id, second.id]],
  )
  return [first.id, second.id].map((id) => {
    const found = rows.find((one) => one.id === id)
    if (!found) throw new Refusal('not-found')
    const sealed = found.row[`${number}_sealed`]
    const masked =
      typeof sealed === 'string'
        ? maskNumber(openNumber(tx.tenantId, number, id, Buffer.from(sealed.slice(2), 'hex')))
        : null
    const { [`${number}_sealed`]: _sealed, ...row } = found.row
    return {
      row: { ...row, number: masked } as Record<string, unknown>,
      village: found.village,
      hanging: found.hanging,
    }
  })
}
