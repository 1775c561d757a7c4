import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal, type RefusalCode } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { mayWriteAt } from '@/lib/registers/policy'
import { careAreaOf, careCondition } from '@/lib/tpk/care-area'
import { type CarePlace, mayWriteCare, reachesFamily } from '@/lib/tpk/policy'
import { type FamilyArea, numberReaders, reachesByName } from './policy'
import { type Family, getFamily } from './queries'

/** Where the transaction's person reads families by name, today. */
export async function familyAreaOf(tx: TenantSql, now = new Date()): Promise<FamilyArea> {
  const { role, region } = tx.actor
  return role === 'verifikator_krs' ? { kind: 'krs', kecamatanId: region.id } : careAreaOf(tx, now)
}

/** The condition under which a list shows this area's families, as row `f`. */
export function familyCondition(area: FamilyArea, bind: (value: SqlValue) => string): string {
  if (area.kind !== 'krs')
    return careCondition(area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind)
  return `f.kecamatan_id = ${bind(area.kecamatanId)}::int and exists (
    select from krs_family inlist where inlist.tenant_id = $1 and inlist.family_id = f.id)`
}

/** A family of the person's area by name; the same refusal for one that is missing, elsewhere, or another office's. */
export async function openFamily(tx: TenantSql, id: string, now = new Date()): Promise<Family> {
  const family = await getFamily(tx, id)
  const area = await familyAreaOf(tx, now)
  const inKrs = area.kind === 'krs' && (await isInKrs(tx, id))
  if (!reachesByName(area, { ...family, inKrs })) throw new Refusal('not-found')
  return family
}

async function isInKrs(tx: TenantSql, id: string): Promise<boolean> {
  const rows = await tx.sql.query(
    'select 1 as found from krs_family where tenant_id = $1 and family_id = $2::uuid limit 1',
    [tx.tenantId, id],
  )
  return rows.length > 0
}

/**
 * The family of a step by a visitor: in the own area, and theirs to write. Refuses as not found
 * where they do not reach, as not allowed where they only read.
 */
export async function openForWriting(tx: TenantSql, id: string, now: Date, deciding = false): Promise<Family> {
  const family = await openFamily(tx, id, now)
  if (!mayWriteCare(tx.actor.role, deciding)) throw new Refusal('not-allowed')
  return family
}

/** Whether families are recorded at this place by the transaction's person. */
export async function maySettleAt(
  tx: TenantSql,
  place: { villageId: number; kecamatanId: number; rw: string },
  now: Date,
  deciding = false,
): Promise<boolean> {
  return mayWriteCare(tx.actor.role, deciding) && reachesFamily(await careAreaOf(tx, now), place)
}

/**
 * Whose numbers of a family are opened to the transaction's person: everybody's to PKB and
 * koordinator where they work; to a kader TPK those of the own team's open targets, and the
 * card of their family.
 */
export async function revealsOf(
  tx: TenantSql,
  family: CarePlace & { id: string },
  now = new Date(),
): Promise<{ kk: boolean; nik: 'all' | ReadonlySet<string> }> {
  if (tx.actor.role !== 'kader_tpk') {
    const reads = mayWriteAt(await areaOf(tx, numberReaders, now), family)
    return { kk: reads, nik: reads ? 'all' : new Set() }
  }
  const area = await careAreaOf(tx, now)
  if (area.kind !== 'teams' || !reachesFamily(area, family)) return { kk: false, nik: new Set() }
  const own = await tx.sql.query<{ personId: string }>(
    `select distinct person_id::text as "personId" from tpk_target where tenant_id = $1 and family_id = $2::uuid
       and team_id = any($3::uuid[]) and closed_on is null`,
    [tx.tenantId, family.id, [...area.teamIds]],
  )
  return { kk: own.length > 0, nik: new Set(own.map(({ personId }) => personId)) }
}

/** Why a number stays closed: who has no business with the family does not hear that it exists. */
export async function whyClosed(tx: TenantSql, family: CarePlace, now: Date): Promise<RefusalCode> {
  if (tx.actor.role !== 'kader_tpk') return 'family.number-closed'
  return reachesFamily(await careAreaOf(tx, now), family) ? 'family.number-closed' : 'not-found'
}
