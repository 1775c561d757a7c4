import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import type { RemoveView, RenameView, SaveView } from './schema'

/** More than this is no longer a row of chips. */
const MOST_VIEWS = 20

// A view is a person's own bookmark and no data of the office: it leaves no line in the office's trail.

/** One after another for one person, so that a name is asked for and taken in one. */
const alone = (tx: TenantTx) =>
  tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [
    tx.tenantId,
    `saved_view ${tx.actor.accountId}`,
  ])

async function refuseTaken(tx: TenantTx, page: string, name: string, except?: string): Promise<void> {
  const [taken] = await tx.sql.query(
    `select 1 from saved_view where tenant_id = $1 and account_id = $2::uuid and page = $3
       and lower(name) = lower($4) and id is distinct from $5::uuid`,
    [tx.tenantId, tx.actor.accountId, page, name, except ?? null],
  )
  if (taken)
    throw new Refusal('input-invalid', {
      fields: { name: 'Nama ini sudah Anda pakai di daftar ini. Pilih nama lain.' },
    })
}

/** Keeps a list's address under a name. Refuses a name the person already has there, and a twenty-first view. */
export function saveView(actor: Actor, { key, page, name, query }: SaveView): Promise<{ id: string }> {
  return inTenant(actor, async (tx) => {
    await alone(tx)
    return once(tx, key, { page, name, query }, async () => {
      await refuseTaken(tx, page, name)
      const [count] = await tx.sql.query<{ views: number }>(
        `select count(*)::int as views from saved_view where tenant_id = $1 and account_id = $2::uuid and page = $3`,
        [tx.tenantId, tx.actor.accountId, page],
      )
      if ((count?.views ?? 0) >= MOST_VIEWS) throw new Refusal('view.too-many')
      const id = randomUUID()
      await tx.sql.query(
        `insert into saved_view (tenant_id, id, account_id, page, name, query) values ($1, $2::uuid, $3::uuid, $4, $5, $6)`,
        [tx.tenantId, id, tx.actor.accountId, page, name, query],
      )
      return { id }
    })
  })
}

async function getOwn(tx: TenantTx, id: string): Promise<{ page: string }> {
  const [view] = await tx.sql.query<{ page: string }>(
    `select page from saved_view where tenant_id = $1 and account_id = $2::uuid and id = $3::uuid`,
    [tx.tenantId, tx.actor.accountId, id],
  )
  if (!view) throw new Refusal('not-found')
  return view
}

/** Gives one's own view another name. */
export function renameView(actor: Actor, { key, id, name }: RenameView): Promise<{ id: string }> {
  return inTenant(actor, async (tx) => {
    await alone(tx)
    return once(tx, key, { id, name }, async () => {
      const { page } = await getOwn(tx, id)
      await refuseTaken(tx, page, name, id)
      await tx.sql.query(
        'update saved_view set name = $4 where tenant_id = $1 and account_id = $2::uuid and id = $3::uuid',
        [tx.tenantId, tx.actor.accountId, id, name],
      )
      return { id }
    })
  })
}

/** Forgets one's own view; the list itself stays as it is. */
export function removeView(actor: Actor, { key, id }: RemoveView): Promise<{ id: string }> {
  return inTenant(actor, async (tx) => {
    await alone(tx)
    return once(tx, key, { id, removed: true }, async () => {
      await getOwn(tx, id)
      await tx.sql.query('delete from saved_view where tenant_id = $1 and account_id = $2::uuid and id = $3::uuid', [
        tx.tenantId,
        tx.actor.accountId,
        id,
      ])
      return { id }
    })
  })
}
