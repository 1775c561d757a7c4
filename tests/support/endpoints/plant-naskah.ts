import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** A signed report of an office, and a link and a letter of somebody there. */
export interface NaskahIds {
  naskah: string
  /** The link's secret: whoever of another office has it opens nothing with it. */
  link: string
  subscription: string
}

/** Ids that stand for nothing anywhere. */
export const missingNaskah = (): NaskahIds => ({
  naskah: randomUUID(),
  link: randomUUID(),
  subscription: randomUUID(),
})

/** The month of the planted naskah, before any that a walk counts: January 2019. */
const PERIOD = 2019 * 12

/** Plants a signed naskah of the koordinator's kecamatan with a version, a link to it, and a letter. */
export async function plantNaskah(
  admin: Client,
  { tenantId, name }: { tenantId: number; name: (what: string) => string },
): Promise<NaskahIds> {
  const ids = missingNaskah()
  const by = randomUUID()
  const { rows } = await admin.query(
    `select region_id from account_role where tenant_id = $1 and role = 'koordinator_kecamatan' order by id limit 1`,
    [tenantId],
  )
  const body = JSON.stringify({ edition: 'naskah-1', asOf: '2019-02-05T00:00:00.000Z', sections: [] })
  await admin.query(
    `insert into naskah (tenant_id, id, kind, region_id, from_period, to_period, title, number, state, body, made_by,
       made_by_name, signed_by, signed_at, signatory, hash)
     values ($1, $2, 'bulanan', $3, $4, $4, $5, $6, 'ditandatangani', $7, $8, $9, $8, '2019-02-06T00:00:00Z', $10, 'uji')`,
    [
      ...[tenantId, ids.naskah, rows[0].region_id, PERIOD, name('judul-naskah'), name('nomor-naskah'), body, by],
      ...[name('penyusun'), JSON.stringify({ name: name('penanda'), nip: '', jabatan: 'Kepala Dinas', acting: false })],
    ],
  )
  await admin.query(
    `insert into naskah_version (tenant_id, naskah_id, seq, step, title, body, by, by_name)
     values ($1, $2, 1, 'naskah.composed', $3, $4, $5, $6)`,
    [tenantId, ids.naskah, name('judul-lama'), body, by, name('penyusun')],
  )
  await admin.query(
    `insert into share_link (tenant_id, id, token, target, title, made_by, made_by_name, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day')`,
    [tenantId, randomUUID(), ids.link, `/naskah/${ids.naskah}`, name('tautan'), by, name('pembagi')],
  )
  await admin.query(
    `insert into subscription (tenant_id, id, account_id, account_role_id, target, title, often, token, last_slot)
     values ($1, $2, $3, $3, '/dasbor/33.16', $4, 'bulanan', $5, '2099-01')`,
    [tenantId, ids.subscription, by, name('langganan'), randomUUID()],
  )
  return ids
}
