import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { FigurePeriod } from '@/lib/figures/period'
import type { Body, NaskahKind, NaskahState } from './body'
import type { SectionCode } from './edition'
import type { Signatory } from './hash'

export interface NaskahHead {
  id: string
  kind: NaskahKind
  regionId: number
  fromPeriod: number
  toPeriod: number
  title: string
  number: string
  state: NaskahState
  revision: number
  revises: string | null
  reason: string
  note: string
  madeBy: string
  madeByName: string
  submittedBy: string | null
  submittedByName: string
  submittedAt: Date | null
  signedBy: string | null
  signedAt: Date | null
  signatory: Signatory | null
  hash: string
  sample: boolean
  version: number
  updatedAt: Date
}

export interface Naskah extends NaskahHead {
  body: Body
}

const HEAD = `id::text as id, kind, region_id as "regionId", from_period as "fromPeriod", to_period as "toPeriod", title,
  number, state, revision, revises::text as revises, reason, note, made_by::text as "madeBy",
  made_by_name as "madeByName", submitted_by::text as "submittedBy", submitted_by_name as "submittedByName",
  submitted_at as "submittedAt", signed_by::text as "signedBy", signed_at as "signedAt", signatory, hash, sample,
  version, updated_at as "updatedAt"`

/** A naskah with all it says; null for one that is missing or another office's. */
export async function findNaskah(tx: TenantSql, id: string, lock = false): Promise<Naskah | null> {
  const [found] = await tx.sql.query<Naskah>(
    `select ${HEAD}, body from naskah where tenant_id = $1 and id = $2::uuid ${lock ? 'for update' : ''}`,
    [tx.tenantId, id],
  )
  return found ?? null
}

export interface NaskahFilter {
  regionIds: readonly number[] | null
  year: number | null
  state: NaskahState | null
}

/** The office's naskah, newest period first, without what was thrown away. */
export const listNaskah = (tx: TenantSql, { regionIds, year, state }: NaskahFilter): Promise<NaskahHead[]> =>
  tx.sql.query<NaskahHead>(
    `select ${HEAD} from naskah
     where tenant_id = $1 and state <> 'dibuang' and ($2::int[] is null or region_id = any ($2::int[]))
       and ($3::int is null or to_period / 12 = $3::int) and ($4::text is null or state = $4::text)
     order by to_period desc, from_period desc, region_id, revision desc, created_at desc limit 500`,
    [tx.tenantId, regionIds === null ? null : [...regionIds], year, state],
  )

/** Others of the same place and period: what is still open, and what was signed. */
export const listSame = (
  tx: TenantSql,
  { kind, regionId, period }: { kind: NaskahKind; regionId: number; period: FigurePeriod },
): Promise<NaskahHead[]> =>
  tx.sql.query<NaskahHead>(
    `select ${HEAD} from naskah where tenant_id = $1 and kind = $2 and region_id = $3 and from_period = $4
       and to_period = $5 and state <> 'dibuang' order by revision desc, created_at desc`,
    [tx.tenantId, kind, regionId, period.from, period.to],
  )

export interface SavedVersion {
  seq: number
  step: string
  title: string
  number: string
  byName: string
  at: Date
}

/** Every version of a naskah, newest first. */
export const listVersions = (tx: TenantSql, id: string): Promise<SavedVersion[]> =>
  tx.sql.query<SavedVersion>(
    `select seq, step, title, number, by_name as "byName", at from naskah_version
     where tenant_id = $1 and naskah_id = $2::uuid order by seq desc`,
    [tx.tenantId, id],
  )

/** One version with all it said; null where there is none. */
export async function findVersion(
  tx: TenantSql,
  id: string,
  seq: number,
): Promise<(SavedVersion & { body: Body }) | null> {
  const [found] = await tx.sql.query<SavedVersion & { body: Body }>(
    `select seq, step, title, number, by_name as "byName", at, body from naskah_version
     where tenant_id = $1 and naskah_id = $2::uuid and seq = $3`,
    [tx.tenantId, id, seq],
  )
  return found ?? null
}

export interface LayoutSection {
  code: SectionCode
  hidden: boolean
}

/** The office's own order of sections; null where it set none. */
export async function findLayout(tx: TenantSql, kind: NaskahKind): Promise<LayoutSection[] | null> {
  const [found] = await tx.sql.query<{ sections: LayoutSection[] }>(
    'select sections from naskah_layout where tenant_id = $1 and kind = $2',
    [tx.tenantId, kind],
  )
  return found?.sections ?? null
}
