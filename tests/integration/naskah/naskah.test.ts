import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { monthly } from '@/lib/figures/period'
import { readChanges } from '@/lib/naskah/again'
import { findSentence } from '@/lib/naskah/body'
import {
  arrangeSection,
  composeNaskah,
  keepLayout,
  redraftNaskah,
  restoreSentence,
  reviseNaskah,
  setHead,
  typeSentence,
  writeNote,
} from '@/lib/naskah/commands'
import { hashOf } from '@/lib/naskah/hash'
import { findNaskah, findVersion, listVersions, type Naskah } from '@/lib/naskah/queries'
import { isEdited, saidOf, textOf } from '@/lib/naskah/sentence'
import {
  discardNaskah,
  recallNaskah,
  returnNaskah,
  signNaskah,
  submitNaskah,
  undoNaskah,
} from '@/lib/naskah/sign-commands'
import { sendReport } from '@/lib/reports/commands'
import { asRole, asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, JULY, pkbServing, sending, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
const LATER = new Date('2026-08-20T05:00:00Z')
let kabid: OfficeActor
let head: OfficeActor
let pkb: OfficeActor
let _one: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  kabid = await officeActorOf('kabid_kb', BLORA)
  head = await officeActorOf('kepala_dinas', BLORA)
  const villages = await villagesOf(HERE, 2)
  _one = villages[0]!
  pkb = await pkbServing(HERE, villages)
  for (const unit of villages) await sendReport(pkb, intent(), sending({ unit }))
})

const load = async (id: string): Promise<Naskah> => (await inTenant(kabid, (tx) => findNaskah(tx, id)))!
const at = async (id: string) => ({ key: randomUUID(), id, version: (await load(id)).version })
const compose = (month = JULY, region: string = BLORA) =>
  composeNaskah(kabid, { key: randomUUID(), kind: 'bulanan', region, period: monthly(month) }, LATER)

describe('a naskah', () => {
  it('is composed of the figures, edited by sentence, and loses nothing that was typed', async () => {
    const { naskahId: id } = await compose()
    const fresh = await load(id)
    const { sentence } = findSentence(fresh.body, 'pelaporan.laporan-desa')!
    expect(saidOf(sentence)).toBe(
      'Sebanyak 2 dari 295 desa sudah mengirim Laporan Desa Juli 2026 (0,7%); 293 desa belum.',
    )
    expect(fresh.title).toBe('Laporan bulanan Kabupaten Blora, Juli 2026')
    await expect(compose()).rejects.toMatchObject({ code: 'naskah.open-already' })
    await typeSentence(kabid, { ...(await at(id)), sentence: sentence.id, text: 'Baru dua desa mengirim.' })
    const stale = { key: randomUUID(), id, version: 1, sentence: sentence.id, text: 'Terlambat.' }
    await expect(typeSentence(kabid, stale)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await restoreSentence(kabid, { ...(await at(id)), sentence: sentence.id })
    const back = findSentence((await load(id)).body, sentence.id)!.sentence
    expect([isEdited(back), textOf(back), back.kept]).toEqual([false, saidOf(sentence), ['Baru dua desa mengirim.']])
    await writeNote(kabid, { ...(await at(id)), section: 'kb', text: 'Pelayanan bergerak 12 Juli.' })
    await setHead(kabid, { ...(await at(id)), title: 'Laporan Juli', number: '476/12/2026' })
    const versions = await inTenant(kabid, (tx) => listVersions(tx, id))
    expect(versions.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1])
    const second = await inTenant(kabid, (tx) => findVersion(tx, id, 2))
    expect(textOf(findSentence(second!.body, sentence.id)!.sentence)).toBe('Baru dua desa mengirim.')
    const gone = await discardNaskah(kabid, await at(id))
    expect((await load(id)).state).toBe('dibuang')
    expect(gone.before).toMatchObject({ state: 'draf' })
  })

  it('tells which sentences’ figures changed, with old and new, and drafts them anew', async () => {
    const { naskahId: id } = await compose()
    expect((await readChanges(kabid, (await load(id)).body, LATER)).size).toBe(0)
    const serving = await pkbServing('33.16.02', await villagesOf('33.16.02', 1))
    await sendReport(serving, intent(), sending({ unit: (await villagesOf('33.16.02', 1))[0]! }))
    const typed = { ...(await at(id)), sentence: 'pelaporan.laporan-desa', text: 'Dua desa.' }
    await typeSentence(kabid, typed)
    const changes = await readChanges(kabid, (await load(id)).body, LATER)
    expect(changes.get('pelaporan.laporan-desa')).toMatchObject([{ old: { numerator: 2 }, now: { numerator: 3 } }])
    await redraftNaskah(kabid, { ...(await at(id)), sentence: '' }, LATER)
    const again = await load(id)
    const { sentence } = findSentence(again.body, 'pelaporan.laporan-desa')!
    expect(textOf(sentence)).toContain('Sebanyak 3 dari 295 desa')
    expect(sentence.kept).toEqual(['Dua desa.'])
    expect((await readChanges(kabid, again.body, LATER)).size).toBe(0)
    await discardNaskah(kabid, await at(id))
  })

  it('keeps an order of sections for the next one of its kind', async () => {
    const { naskahId: id } = await compose()
    await arrangeSection(kabid, { ...(await at(id)), section: 'petugas', move: 'sembunyi' })
    await arrangeSection(kabid, { ...(await at(id)), section: 'gizi', move: 'naik' })
    await keepLayout(kabid, await at(id))
    await discardNaskah(kabid, await at(id))
    const next = await load((await compose()).naskahId)
    const codes = next.body.sections.map(({ code }) => code)
    expect(codes.indexOf('gizi')).toBeLessThan(codes.indexOf('krs'))
    expect(next.body.sections.find(({ code }) => code === 'petugas')).toMatchObject({ hidden: true })
    await discardNaskah(kabid, await at(next.id))
  })
})

describe('signing', () => {
  const signatory = async (name: string) => {
    const admin = await asSuperuser()
    await admin.query(
      `insert into signatory (tenant_id, id, name, nip, jabatan, valid_from)
       values ($1, $2, $3, '', 'Kepala Dinas', '2024-01-01')`,
      [kabid.tenantId, randomUUID(), name],
    )
  }

  it('goes from kabid to head, who signs for nobody else; what was signed never changes', async () => {
    const { naskahId: id } = await compose()
    const submitted = await submitNaskah(kabid, await at(id), LATER)
    const late = { ...(await at(id)), sentence: 'pelaporan.laporan-desa', text: 'Terlambat.' }
    await expect(typeSentence(kabid, late)).rejects.toMatchObject({ code: 'naskah.step-not-open' })
    await undoNaskah(kabid, { key: await keyOf(submitted.version, id) })
    expect(await load(id)).toMatchObject({ state: 'draf', submittedBy: null })
    await submitNaskah(kabid, await at(id), LATER)
    await recallNaskah(kabid, await at(id))
    await submitNaskah(kabid, await at(id), LATER)
    await returnNaskah(head, { ...(await at(id)), reason: 'Tambahkan nomor' }, LATER)
    expect(await load(id)).toMatchObject({ state: 'draf', note: 'Tambahkan nomor' })
    await submitNaskah(kabid, await at(id), LATER)
    await expect(signNaskah(kabid, await at(id), LATER)).rejects.toMatchObject({ code: 'not-allowed' })
    await signatory('Orang Lain, S.Sos.')
    await expect(signNaskah(head, await at(id), LATER)).rejects.toMatchObject({ code: 'naskah.not-signatory' })
    await signatory(`Dr. ${head.name}, M.Si.`)
    await signNaskah(head, await at(id), LATER)
    const signed = await load(id)
    expect(signed).toMatchObject({ state: 'ditandatangani', signatory: { jabatan: 'Kepala Dinas', acting: false } })
    expect(hashOf({ ...signed, signatory: signed.signatory! })).toBe(signed.hash)
    const app = await asRole('lini_app')
    await app.query("select set_config('app.tenant', $1, false)", [String(kabid.tenantId)])
    await expect(app.query("update naskah set title = 'lain' where id = $1", [id])).rejects.toThrow(/does not change/)
    await expect(app.query("update naskah_version set title = 'lain'")).rejects.toThrow(/permission denied/)
    await expect(compose()).rejects.toMatchObject({ code: 'naskah.signed-already' })
    const revision = await reviseNaskah(kabid, { ...(await at(id)), reason: 'Angka Cepu keliru' })
    expect(await load(revision.naskahId)).toMatchObject({ revision: 2, revises: id, reason: 'Angka Cepu keliru' })
    expect((await load(id)).hash).toBe(signed.hash)
  })

  it('by who stands in for the head is marked so, under the own name', async () => {
    const acting = await officeActorOf('kepala_dinas', BLORA, {
      name: 'Siti Pelaksana',
      onBehalfOf: randomUUID(),
    })
    await signatory('Siti Pelaksana')
    const { naskahId: id } = await compose(JULY, HERE)
    await submitNaskah(kabid, await at(id), LATER)
    await signNaskah(acting, await at(id), LATER)
    expect((await load(id)).signatory).toMatchObject({ name: 'Siti Pelaksana', acting: true })
  })

  it('is closed to another office, to a koordinator of elsewhere and to a TPPS', async () => {
    const { naskahId: id } = await compose(JULY, '33.16.03')
    const other = await officeActorOf('kabid_kb', KUTAI_TIMUR)
    const elsewhere = await officeActorOf('koordinator_kecamatan', HERE)
    const tpps = await officeActorOf('tpps', BLORA)
    await expect(submitNaskah(other, await at(id))).rejects.toMatchObject({ code: 'not-found' })
    for (const actor of [elsewhere, tpps])
      await expect(submitNaskah(actor, await at(id))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  /** The key under which a step was kept. */
  async function keyOf(version: number, id: string): Promise<string> {
    const admin = await asSuperuser()
    const { rows } = await admin.query(
      "select key from receipt where answer->>'naskahId' = $1 and answer->>'version' = $2",
      [id, String(version)],
    )
    return rows[0].key
  }
})
