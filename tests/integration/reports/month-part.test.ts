import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { saveDraft, sendReport, takeStep } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { type MonthForm, readMonthPart } from '@/lib/reports/month-part'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { drafting, intent, JULY, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = await villagesOf('33.16.01', 4)
  pkb = await pkbServing('33.16.01', villages)
  const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  const [drafted, sent, returned] = villages as [number, number, number]
  await saveDraft(pkb, intent(), drafting({ unit: drafted }, { pus: 40 }))
  await sendReport(pkb, intent(), sending({ unit: sent }))
  await sendReport(pkb, intent(), sending({ unit: returned }))
  await takeStep(koordinator, intent(), 'return', step({ unit: returned, version: 1 }, 'Cocokkan PUS dengan kartu'))
})

const july = async (actor = pkb): Promise<MonthForm> => {
  const part = await readMonthPart(actor, NOW)
  return part!.months.find(({ period }) => period === JULY)!.forms.find(({ code }) => code === laporanDesa.code)!
}

describe('what a person owes', () => {
  it('is every village they serve, in each form of this month and last, last month first while it is open', async () => {
    const part = await readMonthPart(pkb, NOW)
    expect(part).toMatchObject({ villages: 4, maySend: true, zone: 'Asia/Jakarta' })
    expect(part?.months.map(({ period }) => period)).toEqual([JULY, JULY + 1])
    for (const { forms } of part!.months)
      for (const form of forms)
        expect(form.villages.map(({ unitId }) => unitId).toSorted()).toEqual(villages.toSorted())
  })

  it('says by village how it stands and what is in the way', async () => {
    const { villages: rows, dueAt } = await july()
    const [drafted, sent, returned, untouched] = villages.map((unit) => rows.find(({ unitId }) => unitId === unit)!)
    expect(drafted).toMatchObject({ status: 0, hasDraft: true, returnReason: '' })
    expect(drafted?.blocks).toMatchObject({ blanks: laporanDesa.elements.length - 1, wrong: 0 })
    expect(sent).toMatchObject({ status: 2, blocks: null, timely: 1 })
    expect(returned).toMatchObject({ status: 1, returnReason: 'Cocokkan PUS dengan kartu' })
    expect(untouched).toMatchObject({ status: null, version: 0, blocks: null, receivedAt: null })
    expect(dueAt).toBe('2026-08-03T16:59:59.999Z')
  })

  it('is nothing for who enters no reports, and nothing of other villages for another officer', async () => {
    expect(await readMonthPart(await officeActorOf('kabid_kb', BLORA), NOW)).toBeNull()
    const other = await pkbServing('33.16.02', await villagesOf('33.16.02', 1))
    const rows = (await july(other)).villages
    expect(rows).toHaveLength(1)
    expect(villages).not.toContain(rows[0]?.unitId)
  })
})
