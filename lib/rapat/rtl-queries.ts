import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { foldName } from '@/lib/regions/name-key'
import type { FigureThen } from './figure'
import { ownsRtl, seesPlace } from './policy'
import type { RapatKind, RtlLook, RtlState } from './rules'

/** An agreed follow-up with where it comes from. */
export interface Rtl {
  id: string
  rapatId: string
  rapatTitle: string
  rapatKind: RapatKind
  rapatOn: string
  kecamatanId: number | null
  kecamatanName: string | null
  what: string
  executor: string
  ownerAccount: string | null
  ownerPetugas: string | null
  ownerOpd: string | null
  /** The account of the officer it is given to. */
  officerAccount: string | null
  ownerName: string
  dueOn: string
  fund: string
  weeks: number[]
  note: string
  indicator: string
  figureThen: FigureThen | null
  villageIds: number[]
  villages: string[]
  state: RtlState
  progress: string
  doneOn: string | null
  sample: boolean
  version: number
}

export interface RtlFilter {
  look: RtlLook | 'terbuka' | ''
  kecamatanId: number | null
  indicator: string
  /** An owner by its name as it is shown. */
  owner: string
  mine: boolean
  search: string
}

const COLUMNS = `l.id::text as id, l.rapat_id::text as "rapatId", r.title as "rapatTitle", r.kind as "rapatKind",
  to_char(r.held_on, 'YYYY-MM-DD') as "rapatOn", l.kecamatan_id as "kecamatanId", k.name as "kecamatanName", l.what,
  l.executor, l.owner_account::text as "ownerAccount", l.owner_petugas::text as "ownerPetugas",
  l.owner_opd::text as "ownerOpd", p.account_id::text as "officerAccount", l.owner_name as "ownerName",
  to_char(l.due_on, 'YYYY-MM-DD') as "dueOn", l.fund, l.weeks::int[] as weeks, l.note, l.indicator,
  l.figure_then as "figureThen", l.village_ids as "villageIds",
  array(select v.name from unnest(l.village_ids) i join region v on v.id = i order by v.code) as villages,
  l.state, l.progress, to_char(l.done_on, 'YYYY-MM-DD') as "doneOn", l.sample, l.version`
const FROM = `from rapat_rtl l join rapat r on r.tenant_id = l.tenant_id and r.id = l.rapat_id and r.state <> 'batal'
  left join petugas p on p.tenant_id = l.tenant_id and p.id = l.owner_petugas
  left join region k on k.id = l.kecamatan_id`

/** The follow-ups of one rapat in the order they were agreed. */
export function listRtlOf(tx: TenantSql, rapatId: string): Promise<Rtl[]> {
  return tx.sql.query<Rtl>(
    `select ${COLUMNS} ${FROM} where l.tenant_id = $1 and l.rapat_id = $2::uuid and not l.withdrawn
     order by l.created_at, l.id`,
    [tx.tenantId, rapatId],
  )
}

const seen = ({ actor }: TenantSql, bind: (value: SqlValue) => string): string => {
  if (actor.region.level <= 2) return 'true'
  const own = bind(actor.region.kecamatanId ?? actor.region.id)
  const me = bind(actor.accountId)
  return `(l.kecamatan_id is null or l.kecamatan_id = ${own}::int or l.owner_account = ${me}::uuid or p.account_id = ${me}::uuid)`
}

/** Follow-ups within a person's sight: late ones first, then by their day. */
export function listRtl(tx: TenantSql, filter: RtlFilter, today: string): Promise<Rtl[]> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = ['l.tenant_id = $1', 'not l.withdrawn', seen(tx, bind)]
  const open = `l.state = any(array['belum', 'berjalan'])`
  if (filter.look === 'terbuka') where.push(open)
  else if (filter.look === 'lewat') where.push(`${open} and l.due_on < ${bind(today)}::date`)
  else if (filter.look === 'belum' || filter.look === 'berjalan')
    where.push(`l.state = ${bind(filter.look)} and l.due_on >= ${bind(today)}::date`)
  else if (filter.look !== '') where.push(`l.state = ${bind(filter.look)}`)
  if (filter.kecamatanId !== null) where.push(`l.kecamatan_id = ${bind(filter.kecamatanId)}::int`)
  if (filter.indicator !== '') where.push(`l.indicator = ${bind(filter.indicator)}`)
  if (filter.owner !== '') where.push(`l.owner_name = ${bind(filter.owner)}`)
  if (filter.mine) {
    const me = bind(tx.actor.accountId)
    where.push(`(l.owner_account = ${me}::uuid or p.account_id = ${me}::uuid)`)
  }
  for (const word of foldName(filter.search).split(' ').filter(Boolean))
    where.push(`lower(concat_ws(' ', l.what, l.owner_name, r.title)) like ${bind(`%${word}%`)}`)
  return tx.sql.query<Rtl>(
    `select ${COLUMNS} ${FROM} where ${where.join(' and ')}
     order by (not ${open}), case when ${open} then l.due_on end, l.done_on desc nulls last, l.due_on, l.id limit 500`,
    values,
  )
}

/** What there is to filter by: owners and indicators of follow-ups in sight. */
export async function listRtlChoices(tx: TenantSql): Promise<{ owners: string[]; indicators: string[] }> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const rows = await tx.sql.query<{ owner: string; indicator: string }>(
    `select distinct l.owner_name as owner, l.indicator ${FROM}
     where l.tenant_id = $1 and not l.withdrawn and ${seen(tx, bind)} limit 1000`,
    values,
  )
  const unique = (list: string[]) => [...new Set(list)].filter(Boolean).sort()
  return { owners: unique(rows.map(({ owner }) => owner)), indicators: unique(rows.map((row) => row.indicator)) }
}

/** One follow-up; the same refusal for one that is missing, out of sight, and of another office. */
export async function getRtl(tx: TenantSql, id: string): Promise<Rtl> {
  const [found] = await tx.sql.query<Rtl>(
    `select ${COLUMNS} ${FROM} where l.tenant_id = $1 and l.id = $2::uuid and not l.withdrawn`,
    [tx.tenantId, id],
  )
  if (!found || !(seesPlace(tx.actor, found.kecamatanId) || ownsRtl(tx.actor, found))) throw new Refusal('not-found')
  return found
}

/** What was told of a follow-up. */
export interface RtlNote {
  id: string
  state: RtlState
  words: string
  fileIds: string[]
  byName: string
  at: Date
}

export function listRtlNotes(tx: TenantSql, rtlId: string): Promise<RtlNote[]> {
  return tx.sql.query<RtlNote>(
    `select id::text as id, state, words, file_ids::text[] as "fileIds", by_name as "byName", created_at as at
     from rapat_rtl_note where tenant_id = $1 and rtl_id = $2::uuid and not withdrawn order by created_at desc, id`,
    [tx.tenantId, rtlId],
  )
}
