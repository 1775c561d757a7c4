import { describe, expect, it } from 'vitest'
import type { Cells } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { checkCells, checkComputed, isReason, isSendable, reasonKeys, whatBlocks, withDots } from '@/lib/reports/rules'
import { allCells } from '@/tests/support/cells'

const rulesBroken = (cells: Cells, last: Cells | null = null) =>
  checkCells(laporanDesa, cells, last).map((problem) => problem.rule)

describe('rules of the form', () => {
  it.each([
    ['lapor above ada', { bkb_ada: 3, bkb_lapor: 4 }, ['lapor-bkb']],
    ['lapor equal to ada', { bkb_ada: 3, bkb_lapor: 3 }, []],
    ['lapor where ada is blank', { bkb_ada: null, bkb_lapor: 4 }, []],
    ['ada above a blank lapor', { bkb_ada: 3, bkb_lapor: null }, []],
    ['lapor where none apply', { ppkbd_ada: 'na', ppkbd_lapor: 1 }, ['lapor-ppkbd']],
    ['neither applies', { ppkbd_ada: 'na', ppkbd_lapor: 'na' }, []],
    ['parts above PUS though one part is blank', { pus: 10, pa_pil: 11, pa_mal: null }, ['aktif-melebihi-pus']],
    ['parts that do not fill PUS', { pus: 10, pa_pil: 9 }, ['pus-terbagi-habis']],
    ['parts that fill PUS', { pus: 10, pa_pil: 9, hamil: 1 }, []],
    ['parts that cannot be judged yet', { pus: 10, pa_pil: 9, hamil: null }, []],
    ['new above active', { pb_iud: 2 }, ['baru-iud']],
  ] as const)('%s', (_, cells, expected) => {
    expect(rulesBroken(allCells(laporanDesa, cells))).toEqual(expected)
  })

  it.each([
    [100, 126, true],
    [100, 125, false],
    [100, 80, false],
    [100, 79, true],
    [10, 25, false],
    [0, 20, true],
    [20, 0, true],
  ])('PUS from %i to %i is a jump: %s', (last, now, jump) => {
    expect(rulesBroken({ pus: now }, { pus: last })).toEqual(jump ? ['pus-melonjak'] : [])
    expect(rulesBroken({ pus: now }, null)).toEqual([])
  })

  it('says the numbers as they are written in Indonesia, and where', () => {
    const [problem] = checkCells(laporanDesa, { pus: 1398, pa_suntik: 12412 }, null)
    expect(problem).toEqual({
      rule: 'aktif-melebihi-pus',
      severity: 'tolak',
      at: expect.arrayContaining(['pus', 'pa_suntik']),
      sentence: 'Peserta KB aktif (12.412) melebihi PUS (1.398). Periksa salah satunya.',
    })
    expect([0, 999, 1000, 999999].map(withDots)).toEqual(['0', '999', '1.000', '999.999'])
  })

  it('shows a figure typed over the register', () => {
    const computed = { bkb_ada: 3, bkr_ada: 1 }
    expect(checkComputed(laporanDesa, { bkb_ada: 4, bkr_ada: 1 }, computed)).toEqual([
      {
        rule: 'daftar-bkb_ada',
        severity: 'perlu_alasan',
        at: ['bkb_ada'],
        sentence: 'BKB yang ada: diisi 4, menurut daftar 3. Samakan, atau tulis alasannya.',
      },
    ])
    expect(checkComputed(laporanDesa, { bkb_ada: 4 }, {})).toEqual([])
  })
})

describe('what blocks sending', () => {
  const blocks = (cells: Cells, reasons: Record<string, string> = {}, computed: Cells = {}) =>
    whatBlocks(laporanDesa, cells, reasons, computed)

  it('refuses tolak, whatever the reason', () => {
    const cells = allCells(laporanDesa, { bkb_ada: 3, bkb_lapor: 4 })
    const { refused } = blocks(cells, { 'lapor-bkb': 'memang demikian' })
    expect(refused.map((problem) => problem.rule)).toEqual(['lapor-bkb'])
  })

  it.each([
    [{}, ['pus-terbagi-habis']],
    [{ 'pus-terbagi-habis': 'abc1' }, ['pus-terbagi-habis']],
    [{ 'pus-terbagi-habis': 'cara lain' }, []],
  ])('asks a reason for perlu alasan: %j', (reasons, expected) => {
    const { unexplained } = blocks(allCells(laporanDesa, { pus: 10 }), reasons as Record<string, string>)
    expect(unexplained.map((problem) => problem.rule)).toEqual(expected)
  })

  it.each([
    [{}, ['pus', 'hamil']],
    [{ pus: 'buku hilang' }, ['hamil']],
    [{ kosong: 'kader sakit' }, []],
    [{ kosong: '12345' }, ['pus', 'hamil']],
  ])('lets a blank cell go only with a reason: %j', (reasons, expected) => {
    const cells = allCells(laporanDesa, { pus: null, hamil: null })
    expect(blocks(cells, reasons as Record<string, string>).blanks).toEqual(expected)
  })

  it('lets a hint pass, and a register difference with its reason', () => {
    const cells = allCells(laporanDesa, { bkb_ada: 4 })
    expect(isSendable(blocks(cells, {}, { bkb_ada: 3 }))).toBe(false)
    expect(isSendable(blocks(cells, { 'daftar-bkb_ada': 'baru dibentuk' }, { bkb_ada: 3 }))).toBe(true)
  })

  it.each([
    ['baik-baik', true],
    ['abcd', false],
    ['12345', false],
    ['a'.repeat(501), false],
    [undefined, false],
  ])('takes "%.12s" as a reason: %s', (text, is) => expect(isReason(text)).toBe(is))
})

it.each(FORMS.map((form) => [form.code, form] as const))('every key of a reason in %s means one thing', (_, form) => {
  const keys = reasonKeys(form)
  expect(new Set(keys).size).toBe(keys.length)
})

it('a month of zeros can be sent', () => {
  for (const form of [laporanDesa, rekapTpk]) expect(isSendable(whatBlocks(form, allCells(form), {}, {}))).toBe(true)
})
