import { describe, expect, it } from 'vitest'
import { INPRES_CATEGORIES } from '@/lib/kampung-kb/activity-lists'
import { k0Tahunan } from '@/lib/reports/forms/k0-tahunan'
import { kampungKb } from '@/lib/reports/forms/kampung-kb'
import { kegiatanPetugas } from '@/lib/reports/forms/kegiatan-petugas'
import { posyandu } from '@/lib/reports/forms/posyandu'
import { checkCells, whatBlocks } from '@/lib/reports/rules'
import { allCells } from '@/tests/support/cells'

describe('Kampung KB', () => {
  it('knows seven methods and no MAL, and the eight categories of Inpres 3/2022', () => {
    const columns = kampungKb.elements.map(({ column }) => column)
    expect(columns.filter((column) => column.startsWith('kb_'))).toHaveLength(7)
    expect(columns).not.toContain('kb_mal')
    expect(columns.filter((column) => column.startsWith('keg_'))).toEqual(
      INPRES_CATEGORIES.map(({ value }) => `keg_${value}`),
    )
  })

  it('counts families, but persons in PIK-R', () => {
    const unit = (column: string) => kampungKb.elements.find((element) => element.column === column)?.unit
    for (const kind of ['bkb', 'bkr', 'bkl', 'uppka']) expect(unit(`ikut_${kind}`)).toBe('keluarga')
    expect(unit('ikut_pikr')).toBe('orang')
  })

  it('can be sent by a village without one: nothing applies but the zero', () => {
    const cells = Object.fromEntries(
      kampungKb.elements.map(({ column }, at) => [column, at === 0 ? 0 : ('na' as const)]),
    )
    expect(whatBlocks(kampungKb, cells, {}, cells, { 'laporan-desa': { pus: 90 } })).toEqual({
      refused: [],
      unexplained: [],
      blanks: [],
    })
  })
})

describe('Posyandu', () => {
  const month = {
    posyandu: 2,
    buka: 2,
    ...{ jml_s: 100, jml_k: 95, jml_d: 80, jml_n: 50, jml_t: 20, jml_o: 6, jml_b: 4, diukur: 70 },
    ...{ bbu_sah: 80, bbu_sk: 1, bbu_k: 7, bbu_n: 70, bbu_r: 2 },
    ...{ tbu_sah: 69, tbu_sp: 2, tbu_p: 8, tbu_n: 58, tbu_t: 1 },
    ...{ bbtb_sah: 69, bbtb_bk: 1, bbtb_k: 3, bbtb_n: 60, bbtb_r: 3, bbtb_l: 1, bbtb_ob: 1 },
  }
  const rules = (over: Record<string, number>) => checkCells(posyandu, { ...month, ...over }, null)

  it('takes a month that adds up', () => expect(rules({})).toEqual([]))

  it.each([
    [{ jml_d: 101, jml_n: 71 }, 'jml_d-jml_s', 'tolak'],
    [{ jml_n: 81, jml_t: 0, jml_o: 0, jml_b: 0 }, 'jml_n-jml_d', 'tolak'],
    [{ jml_t: 19 }, 'd-terbagi', 'perlu_alasan'],
    [{ tbu_n: 57 }, 'tbu-kelas', 'tolak'],
    [{ bbtb_ob: 2 }, 'bbtb-kelas', 'tolak'],
    [{ tbu_sah: 71, tbu_n: 60 }, 'tbu_sah-diukur', 'tolak'],
    [{ bbu_sah: 81, bbu_n: 71 }, 'bbu_sah-jml_d', 'tolak'],
  ])('finds %j: %s', (over, rule, severity) => {
    expect(rules(over as Record<string, number>)).toContainEqual(expect.objectContaining({ rule, severity }))
  })

  it('divides prevalences by valid z only, and names wasting by BB/TB, not by BB/U', () => {
    const ratio = (code: string) => posyandu.ratios.find((one) => one.code === code)
    expect(ratio('gizi.stunting')).toMatchObject({ numerator: ['tbu_sp', 'tbu_p'], denominator: ['tbu_sah'] })
    expect(ratio('gizi.wasting')).toMatchObject({ numerator: ['bbtb_bk', 'bbtb_k'], denominator: ['bbtb_sah'] })
    expect(ratio('gizi.underweight')).toMatchObject({ numerator: ['bbu_sk', 'bbu_k'], denominator: ['bbu_sah'] })
  })

  it('stays in the office in small numbers, and counts all but K from measurements and the list of posyandu', () => {
    expect(posyandu).toMatchObject({ sensitivity: 'peka', smallCell: 5 })
    expect(posyandu.elements.filter(({ computedFrom }) => !computedFrom).map(({ column }) => column)).toEqual(['jml_k'])
    expect(posyandu.elements.find(({ column }) => column === 'posyandu')?.computedFrom).toBe('sarana.posyandu')
  })
})

it('refuses nothing of the officers’ month: its list is inferred', () => {
  expect(kegiatanPetugas.rules.filter(({ severity }) => severity === 'tolak')).toEqual([])
  expect(kegiatanPetugas.source).toMatch(/belum ditemukan/)
})

describe('the yearly totals', () => {
  it('keep ADD and Dana Desa apart', () => {
    const columns = k0Tahunan.elements.map(({ column }) => column)
    for (const kind of ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'])
      expect(columns).toEqual(expect.arrayContaining([`${kind}_dana_add`, `${kind}_dana_dana_desa`]))
  })

  it.each(['bkb_sk', 'bkb_kartu', 'bkb_dana_apbn', 'bkb_hi', 'bkb_kka', 'bkl_posyandu', 'pikr_dana_mitra'])(
    'refuse %s above the groups there are',
    (column) => {
      const { refused } = whatBlocks(k0Tahunan, allCells(k0Tahunan, { [column]: 1 }), {}, {})
      expect(refused.map(({ at }) => at[0])).toEqual([column])
    },
  )
})
