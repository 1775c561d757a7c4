import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { type Period, periodOf } from '@/lib/format/period'
import { answerFinding, isOpenAnswer, undoAnswer } from '@/lib/quality/commands'
import { withdrawComment, writeComment } from '@/lib/quality/comment-commands'
import { listComments } from '@/lib/quality/comment-queries'
import { deskScopeOf } from '@/lib/quality/policy'
import { type DeskFinding, outliersOf, readDesk } from '@/lib/quality/queries'
import type { AnswerFinding } from '@/lib/quality/schema'
import { readYear } from '@/lib/quality/year'
import { correctReport, sendReport } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, JULY, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
const THERE = '33.16.02'
let koordinator: OfficeActor
let kabid: OfficeActor
let pkb: OfficeActor
let here: number[]

/** The second day after a month, when its report is due the next. */
const dayAfter = (period: Period) => new Date(Date.UTC(Math.floor(period / 12), (period % 12) + 1, 2, 5))

const told = (injections: number, others = 400) => ({ pus: injections + others, pa_suntik: injections, ias: others })

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  here = await villagesOf(HERE, 3)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  kabid = await officeActorOf('kabid_kb', BLORA)
  pkb = await pkbServing(HERE, here.slice(0, 2))
  const other = await pkbServing(HERE, here.slice(2))
  for (const [at, unit] of here.entries())
    for (let back = 8; back >= 0; back--) {
      const period = JULY - back
      const now = dayAfter(period)
      const injections = back === 0 && at === 0 ? 412 : 130 + ((back * 7 + at * 11) % 23)
      const sender = at < 2 ? pkb : other
      await sendReport(sender, intent({}, { now }), sending({ unit, period }, told(injections), { madeAt: now }))
    }
}, 60_000)

const desk = (actor: OfficeActor, period = JULY) =>
  inTenant(actor, (tx) => readDesk(tx, laporanDesa, period, deskScopeOf(actor)!))

async function strange(actor = koordinator): Promise<DeskFinding> {
  const found = (await desk(actor)).find(({ column, kind }) => column === 'pa_suntik' && kind === 'jauh')
  if (!found) throw new Error('The outlier is gone.')
  return found
}

const answering = (finding: DeskFinding, overrides: Partial<AnswerFinding> = {}): AnswerFinding => ({
  key: randomUUID(),
  form: laporanDesa,
  period: JULY,
  unit: finding.unitId,
  column: finding.column,
  finding: finding.finding,
  value: finding.value,
  state: 'benar',
  note: 'Pelayanan massal di balai desa',
  back: '',
  ...overrides,
})

const comments = (actor: OfficeActor, unit = here[0]!) =>
  inTenant(actor, (tx) => listComments(tx, laporanDesa, JULY, unit))

async function newsOf({ accountId }: OfficeActor): Promise<string[]> {
  const admin = await asSuperuser()
  const { rows } = await admin.query<{ text: string }>(
    "select text from notification where account_id = $1 and kind = 'komentar' order by at",
    [accountId],
  )
  return rows.map(({ text }) => text)
}

describe('the desk', () => {
  it('finds the number that is unlike the village’s own months, and what it does to the kecamatan', async () => {
    const found = await strange()
    expect(found).toMatchObject({ unitId: here[0], value: '412', answer: null, comments: 0 })
    expect(found.sentence).toMatch(/^Peserta KB aktif Suntik 412, biasanya 13\d–15\d \(8 bulan terakhir\)\.$/)
    expect(found.effect).toMatchObject({ indicator: 'kb.mcpr' })
    expect(found.effect!.after).toBeLessThan(found.effect!.before)
  })

  it('shows a PKB the own villages, the office all of them, another kecamatan none', async () => {
    const units = async (actor: OfficeActor) => new Set((await desk(actor)).map(({ unitId }) => unitId))
    expect(await units(pkb)).toContain(here[0])
    expect(await units(pkb)).not.toContain(here[2])
    expect(await units(kabid)).toContain(here[0])
    expect(await units(await officeActorOf('koordinator_kecamatan', THERE))).toEqual(new Set())
    expect(await units(await officeActorOf('kabid_kb', KUTAI_TIMUR))).toEqual(new Set())
  })

  it.each(['juri', 'tpps', 'mitra_opd', 'petugas_pdp'] as const)('is not %s’s', async (role) => {
    expect(deskScopeOf(await officeActorOf(role, BLORA))).toBeNull()
  })

  it('counts a year by month, and gives reviewers the outliers of the reports they hold', async () => {
    const year = await inTenant(kabid, (tx) => readYear(tx, laporanDesa, 2026, JULY, deskScopeOf(kabid)!))
    expect(year.map(({ period }) => period)).toEqual([6, 5, 4, 3, 2, 1, 0].map((month) => periodOf(2026, month + 1)))
    expect(year[0]).toMatchObject({ byKind: { jauh: expect.any(Number) } })
    const held = await inTenant(kabid, (tx) => outliersOf(tx, laporanDesa, JULY, [here[0]!, here[1]!]))
    expect([...held.keys()]).toEqual([here[0]])
  })
})

describe('an answer', () => {
  it('stands once for its key, and can be taken back while nobody came after', async () => {
    const input = answering(await strange())
    const stamp = await answerFinding(koordinator, input)
    expect(await answerFinding(koordinator, input)).toEqual(stamp)
    expect((await strange()).answer).toMatchObject({ state: 'benar', note: input.note, version: 1 })
    const admin = await asSuperuser()
    const { rows } = await admin.query("select count(*)::int as n from audit where action = 'finding.answered'")
    expect(rows[0].n).toBe(1)
    await expect(undoAnswer(kabid, { key: input.key })).rejects.toMatchObject({ code: 'not-found' })
    await undoAnswer(koordinator, { key: input.key })
    expect((await strange()).answer).toBeNull()
    expect(await inTenant(koordinator, (tx) => isOpenAnswer(tx, stamp))).toBe(false)
    await expect(undoAnswer(koordinator, { key: input.key })).rejects.toMatchObject({ code: 'register.undo-closed' })
  })

  it('goes back to the answer before it', async () => {
    await answerFinding(kabid, answering(await strange()))
    const second = answering(await strange(), { state: 'diperbaiki', note: 'Coba hitung ulang' })
    await answerFinding(koordinator, second)
    expect((await strange()).answer).toMatchObject({ state: 'diperbaiki', byName: koordinator.name })
    await undoAnswer(koordinator, { key: second.key })
    expect((await strange()).answer).toMatchObject({ state: 'benar', byName: kabid.name })
    expect((await comments(koordinator)).at(-1)).toMatchObject({ withdrawn: true, text: '' })
  })

  it('is refused to who may not give it, and of what is no longer so', async () => {
    const finding = await strange()
    const refusal = (actor: OfficeActor, overrides: Partial<AnswerFinding>) =>
      answerFinding(actor, answering(finding, overrides)).then(
        () => 'done',
        (error: unknown) => (error instanceof Refusal ? error.code : error),
      )
    expect(await refusal(pkb, {})).toBe('not-allowed')
    expect(await refusal(await officeActorOf('koordinator_kecamatan', THERE), {})).toBe('not-found')
    expect(await refusal(await officeActorOf('kabid_kb', KUTAI_TIMUR), {})).toBe('not-found')
    expect(await refusal(koordinator, { value: '411' })).toBe('changed-meanwhile')
    expect(await refusal(koordinator, { finding: 'rule:tidak-ada' })).toBe('changed-meanwhile')
    expect(await refusal(koordinator, { unit: 2_000_000_000 })).toBe('not-found')
  })

  it('that asks tells the sender, and the sender’s word comes back', async () => {
    const question = 'Apakah 412 sudah dihitung ulang?'
    await answerFinding(koordinator, answering(await strange(), { state: 'ditanya', note: question }))
    expect(await newsOf(pkb)).toContain(`Peserta KB aktif Suntik: ${question}`)
    const reply = { key: randomUUID(), form: laporanDesa, period: JULY, unit: here[0]!, column: 'pa_suntik' }
    await writeComment(pkb, { ...reply, text: 'Benar, ada kunjungan bidan' })
    expect(await newsOf(koordinator)).toEqual(['Peserta KB aktif Suntik: Benar, ada kunjungan bidan'])
    expect((await strange(pkb)).comments).toBeGreaterThanOrEqual(2)
  })

  it('no longer holds once the value has changed', async () => {
    const admin = await asSuperuser()
    const where = [koordinator.tenantId, JULY, here[0]]
    const { rows } = await admin.query<{ version: number }>(
      "select version from report where tenant_id = $1 and form_code = 'laporan-desa' and period = $2 and unit_id = $3",
      where,
    )
    const { version } = rows[0]!
    await correctReport(pkb, intent(), step({ unit: here[0]!, version }, 'Salah ketik'))
    await sendReport(pkb, intent(), sending({ unit: here[0]!, version: version + 1 }, told(402)))
    expect((await strange()).answer).toBeNull()
    expect((await strange()).value).toBe('402')
  })
})

describe('a thread', () => {
  const line = (overrides = {}) => ({
    ...{ key: randomUUID(), form: laporanDesa, period: JULY, unit: here[1]!, column: '', text: 'Kapan dikirim?' },
    ...overrides,
  })

  it('keeps that a line was withdrawn, without its words, and only by its writer', async () => {
    const { id } = await writeComment(koordinator, line())
    await expect(withdrawComment(pkb, { key: randomUUID(), id })).rejects.toMatchObject({ code: 'not-found' })
    await withdrawComment(koordinator, { key: randomUUID(), id })
    expect(await comments(pkb, here[1])).toMatchObject([{ id, withdrawn: true, text: '', own: false }])
    await expect(withdrawComment(koordinator, { key: randomUUID(), id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is closed to who may not read the report, and to a cell the form has not', async () => {
    const elsewhere = await officeActorOf('koordinator_kecamatan', THERE)
    await expect(writeComment(elsewhere, line())).rejects.toMatchObject({ code: 'not-found' })
    await expect(writeComment(koordinator, line({ column: 'pus_baru' }))).rejects.toMatchObject({ code: 'not-found' })
    await expect(writeComment(await officeActorOf('juri', BLORA), line())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('writes one line for one key', async () => {
    const input = line()
    const [one, other] = await Promise.all([writeComment(koordinator, input), writeComment(koordinator, input)])
    expect(one).toEqual(other)
    expect((await comments(koordinator, here[1])).filter(({ id }) => id === one.id)).toHaveLength(1)
  })
})

it('reads an office’s villages of two years without a statement for each', async () => {
  const statements: string[] = []
  await inTenant(kabid, (tx) => {
    const sql: typeof tx.sql = {
      query: (text, values) => {
        statements.push(text)
        return tx.sql.query(text, values)
      },
    }
    return readDesk({ ...tx, sql } as typeof tx, laporanDesa, JULY, deskScopeOf(kabid)!)
  })
  expect(statements.length).toBeLessThanOrEqual(8)
})
