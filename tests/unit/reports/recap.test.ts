import { describe, expect, it } from 'vitest'
import { computedShareOf } from '@/lib/reports/computed-share'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { recapOf } from '@/lib/reports/recap'
import { allCells } from '@/tests/support/cells'

describe('a recap of villages', () => {
  it('adds what was reported; a blank is no zero, and what applies nowhere does not apply', () => {
    const { cells } = recapOf(laporanDesa, [
      { pus: 10, hamil: null, sub_ppkbd_ada: 'na' },
      { pus: 5, sub_ppkbd_ada: 'na' },
      { pus: null, sub_ppkbd_ada: null, rumah_dataku_ada: 'na' },
      { rumah_dataku_ada: 2 },
    ])
    expect(cells).toMatchObject({ pus: 15, hamil: null, sub_ppkbd_ada: 'na', rumah_dataku_ada: 2, ias: null })
  })

  it('counts a village in a sum only whole', () => {
    const whole = allCells(laporanDesa, { pa_pil: 3 })
    const { sums } = recapOf(laporanDesa, [whole, { ...whole, pa_iud: null }])
    expect(sums.aktif).toBe(3)
    expect(recapOf(laporanDesa, [{ ...whole, pa_iud: null }]).sums.aktif).toBeNull()
  })

  it('takes both halves of a ratio from the same villages, and never a mean of percentages', () => {
    const { ratios } = recapOf(rekapTpk, [
      { hamil_sasaran: 10, hamil_didampingi: 5 },
      { hamil_sasaran: 90, hamil_didampingi: 90 },
      { hamil_sasaran: 50, hamil_didampingi: null },
      { hamil_sasaran: 'na', hamil_didampingi: 'na' },
    ])
    expect(ratios.cakupan_hamil).toEqual([95, 100])
    expect(ratios.cakupan_catin).toBeNull()
  })
})

describe('the share of computed cells', () => {
  it('counts cells that stand as they were counted, and those typed over', () => {
    const cells = allCells(laporanDesa, { bkb_ada: 2, bkr_ada: 1, bkl_ada: null })
    const share = computedShareOf(laporanDesa, cells, { bkb_ada: 2, bkr_ada: 3, bkl_ada: 1, pikr_ada: 0 })
    expect(share).toEqual({ cells: laporanDesa.elements.length, computed: 2, overridden: 1 })
  })

  it('does not count cells that nothing is known of, nor what no form computes', () => {
    expect(computedShareOf(laporanDesa, allCells(laporanDesa), { pus: 0 }).computed).toBe(0)
    expect(computedShareOf(laporanDesa, allCells(laporanDesa), {}).computed).toBe(0)
  })
})
