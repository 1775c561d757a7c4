import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantSql, TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import {
  type Done,
  getRow,
  nextVersion,
  requireReach,
  requireVersion,
  runStep,
  subjectOf,
} from '@/lib/registers/run-step'
import { readRow } from '@/lib/registers/steps'
import { mitraRegister } from './mitra-register'
import type { Host } from './schema'

/** A group as an organisation's page shows it. */
export interface HostedGroup {
  id: string
  kind: string
  name: string
  village: string
}

const GROUP = `p.id::text as id, p.kind, p.name, v.name as village`

/** The groups an organisation hosts. */
export const listHosted = (tx: TenantSql, mitraId: string): Promise<HostedGroup[]> =>
  tx.sql.query<HostedGroup>(
    `select ${GROUP} from mitra_poktan h join poktan p on p.tenant_id = h.tenant_id and p.id = h.poktan_id
     join region v on v.id = p.village_id
     where h.tenant_id = $1 and h.mitra_id = $2::uuid and not h.released order by p.kind, p.name_key, v.name`,
    [tx.tenantId, mitraId],
  )

/** Groups that may still be linked: active ones of the organisation's village or kecamatan, of the district PIK-R only. */
export const listLinkable = (
  tx: TenantSql,
  { id, kecamatanId, villageId }: { id: string; kecamatanId: number | null; villageId: number | null },
  today: string,
): Promise<HostedGroup[]> =>
  tx.sql.query<HostedGroup>(
    `select ${GROUP} from poktan p join region v on v.id = p.village_id
     where p.tenant_id = $1 and p.active_from <= $2::date and (p.active_to is null or p.active_to > $2::date)
       and ($3::int is null or p.village_id = $3::int) and ($4::int is null or p.kecamatan_id = $4::int)
       and ($4::int is not null or p.kind = 'pikr')
       and not exists (select from mitra_poktan h where h.tenant_id = $1 and h.mitra_id = $5::uuid and h.poktan_id = p.id
         and not h.released)
     order by p.kind desc, v.name, p.name_key limit 300`,
    [tx.tenantId, today, villageId, kecamatanId, id],
  )

function change(
  actor: Actor,
  { key, id, version, poktanId }: Host,
  action: 'poktan-linked' | 'poktan-released',
): Promise<Done> {
  return runStep(actor, 'mitra', { key, action, id, version, poktanId }, async (tx, steps) => {
    const row = await getRow(tx, mitraRegister, id)
    requireReach(await areaOf(tx, mitraRegister.writers), row)
    requireVersion(row, version)
    const group = await requireGroup(tx, poktanId)
    const link = { mitra_id: id, poktan_id: poktanId }
    const there = await readRow(tx, 'mitra_poktan', link)
    if (action === 'poktan-linked') {
      if (there?.released === false)
        throw new Refusal('input-invalid', { fields: { poktanId: `${group.name} sudah ditautkan.` } })
      if (there) await steps.update('mitra_poktan', link, { released: false })
      else await steps.insert('mitra_poktan', { ...link, released: false }, link, { released: true })
    } else {
      if (there?.released !== false) throw new Refusal('not-found')
      await steps.update('mitra_poktan', link, { released: true })
    }
    await steps.update('mitra', { id }, nextVersion(row))
    await recordAudit(tx, `mitra.${action}`, subjectOf('mitra', id), { name: String(row.name), poktan: group.name })
    return { action, entries: [{ id, version: version + 1 }] }
  })
}

async function requireGroup(tx: TenantTx, id: string): Promise<{ name: string }> {
  const row = await readRow(tx, 'poktan', { id })
  if (!row) throw new Refusal('not-found')
  return { name: String(row.name) }
}

/** Says that an organisation hosts a group. Refuses one that it hosts already. */
export const linkGroup = (actor: Actor, input: Host): Promise<Done> => change(actor, input, 'poktan-linked')
/** Says that it no longer does. */
export const releaseGroup = (actor: Actor, input: Host): Promise<Done> => change(actor, input, 'poktan-released')
