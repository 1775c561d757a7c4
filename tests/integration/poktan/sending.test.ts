import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { recordMeeting } from '@/lib/poktan/meeting-commands'
import { recordMeetingSchema } from '@/lib/poktan/meeting-schema'
import { sendReport } from '@/lib/reports/commands'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapPoktan } from '@/lib/reports/forms/rekap-poktan'
import { registerRule } from '@/lib/reports/rules'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { intent, JULY, NOW, pkbServing, sending, villagesOf } from '@/tests/support/reports'
import { placeOf, plantGroup, plantMember, plantOfficer } from '@/tests/support/roster'

let pkb: OfficeActor
let recorded: number
let unrecorded: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  const villages = await villagesOf('33.16.01', 2)
  ;[recorded, unrecorded] = villages as [number, number]
  pkb = await pkbServing('33.16.01', villages)
  const here = { ...(await placeOf('33.16.01.2001')), villageId: recorded }
  const poktanId = await plantGroup(here, 'bkb')
  const { memberId } = await plantMember(here, poktanId, 'bkb', 'Aminah')
  await plantOfficer(here, poktanId, 'Kartini', { trained: true })
  await recordMeeting(
    pkb,
    recordMeetingSchema.parse({
      key: randomUUID(),
      poktanId,
      heldOn: '2026-07-04',
      speakerRole: 'kader',
      syllabus: 'bkb-2020',
      topics: ['1'],
      discussion: true,
      usedMedia: true,
      handedOver: true,
      attendance: [memberId],
    }),
    NOW,
  )
})

const send = (unit: number, cells: Record<string, number>, reasons = {}, form = laporanDesa) =>
  sendReport(pkb, intent({ unit, cells, reasons, form: form.code }), sending({ form, unit }, cells, { reasons }))

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

it('asks a reason for a count typed over what the meetings say, and takes it with one', async () => {
  const said = await refusal(send(recorded, { bkb_ada: 1, bkb_lapor: 0 }))
  expect(said.code).toBe('report.rules-broken')
  expect(said.fields.bkb_lapor).toMatch(/diisi 0, menurut catatan poktan 1/)
  const reasons = { [registerRule('bkb_lapor')]: 'Register terlambat diserahkan' }
  expect((await send(recorded, { bkb_ada: 1, bkb_lapor: 0 }, reasons)).revision).toBe(1)
})

it('takes what is typed as it stands where the village records nothing in Lini', async () => {
  expect((await send(unrecorded, { bkb_ada: 0, bkb_lapor: 0 })).revision).toBe(1)
})

it('takes the recap as it was filled in from the book without a reason, and asks for one otherwise', async () => {
  const book = {
    bkb_kelompok: 1,
    bkb_aktif: 1,
    bkb_pertemuan: 1,
    bkb_anggota: 1,
    bkb_hadir: 1,
    bkb_baru: 1,
    bkb_kader: 1,
    bkb_terlatih: 1,
  }
  const sheet = await readEntrySheet(pkb, rekapPoktan, JULY, NOW)
  expect(sheet.rows.find(({ unitId }) => unitId === recorded)?.computed).toMatchObject(book)
  expect(sheet.rows.find(({ unitId }) => unitId === unrecorded)?.computed).not.toHaveProperty('bkb_hadir')

  const said = await refusal(send(recorded, { ...book, bkb_pertemuan: 3 }, {}, rekapPoktan))
  expect(said.fields.bkb_pertemuan).toMatch(/menurut catatan poktan 1/)
  expect((await send(recorded, book, {}, rekapPoktan)).revision).toBe(1)
})
