import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** A rapat of an office with a guest, a photo, a follow-up and what was told of it, and a template of its own. */
export interface RapatIds {
  rapat: string
  guest: string
  rtl: string
  note: string
  photo: string
  edition: string
}

const NAMES: readonly (keyof RapatIds)[] = ['rapat', 'guest', 'rtl', 'note', 'photo', 'edition']
const freshIds = (): RapatIds => Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as unknown as RapatIds

/** Ids that stand for nothing anywhere. */
export const missingRapat = freshIds

interface Owner {
  tenantId: number
  /** The text that only this office's people may read, by what it stands in. */
  name: (what: string) => string
  fileId: string
}

/** Plants them in the kecamatan of the office's TPK, where the walk's people work; guests may not sign there. */
export async function plantRapat(admin: Client, { tenantId, name, fileId }: Owner): Promise<RapatIds> {
  const ids = freshIds()
  const { rows } = await admin.query(
    `select v.kecamatan_id from account_role a join region v on v.id = a.region_id
     where a.tenant_id = $1 and a.role = 'kader_tpk' order by a.id limit 1`,
    [tenantId],
  )
  const { kecamatan_id } = rows[0]
  const put = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    return admin.query(
      `insert into ${table} (tenant_id, ${columns.join(', ')}) values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [tenantId, ...Object.values(row)],
    )
  }
  const by = randomUUID()
  const lines = (what: string) => JSON.stringify([{ what: name(what) }])
  await put('rapat', {
    ...{ id: ids.rapat, kind: 'lokmin', kecamatan_id, title: name('rapat'), held_on: '2026-02-10', state: 'selesai' },
    ...{ place: name('tempat-rapat'), led_by: name('pimpinan-rapat'), agreements: lines('kesepakatan') },
    ...{ made_by: by, made_name: name('pembuat-rapat') },
  })
  await put('rapat_guest', {
    ...{ id: ids.guest, rapat_id: ids.rapat, name: name('tamu'), name_key: name('tamu').toLowerCase(), people: 1 },
    ...{ instansi: name('instansi-tamu'), instansi_key: name('instansi-tamu').toLowerCase() },
  })
  await put('rapat_rtl', {
    ...{ id: ids.rtl, rapat_id: ids.rapat, kecamatan_id, what: name('rtl'), due_on: '2026-03-10' },
    ...{ owner_name: name('pemilik-rtl') },
  })
  await put('rapat_rtl_note', { id: ids.note, rtl_id: ids.rtl, state: 'berjalan', words: name('kemajuan-rtl') })
  await put('rapat_file', { id: ids.photo, rapat_id: ids.rapat, file_id: fileId, caption: name('foto-rapat') })
  // One edition a kind and day: the one an earlier worker of the same run planted makes room.
  await admin.query(`delete from rapat_edition where tenant_id = $1 and kind = 'kie' and from_on = '2026-01-01'`, [
    tenantId,
  ])
  await put('rapat_edition', {
    ...{ id: ids.edition, kind: 'kie', from_on: '2026-01-01', source: name('sumber-templat') },
    body: JSON.stringify({ invited: [{ instansi: name('undangan-templat') }], agenda: [], timesAYear: 4 }),
  })
  return ids
}
