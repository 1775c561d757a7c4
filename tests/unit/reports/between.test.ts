import { describe, expect, it } from 'vitest'
import type { Cells, FormDeclaration, OtherForms } from '@/lib/reports/form'
import { neededOfOthers } from '@/lib/reports/form'
import { k0Tahunan } from '@/lib/reports/forms/k0-tahunan'
import { kampungKb } from '@/lib/reports/forms/kampung-kb'
import { kegiatanPetugas } from '@/lib/reports/forms/kegiatan-petugas'
import { checkCells, whatBlocks } from '@/lib/reports/rules'
import { allCells } from '@/tests/support/cells'

const broken = (form: FormDeclaration, cells: Cells, others?: OtherForms) =>
  checkCells(form, cells, null, others).map(({ rule }) => rule)

describe('a rule between forms', () => {
  const desa = (cells: Cells): OtherForms => ({ 'laporan-desa': cells })

  it.each([
    ['more than the village has', { kb_iud: 6 }, desa({ pa_iud: 5 }), ['desa-iud']],
    ['as many as the village has', { kb_iud: 5 }, desa({ pa_iud: 5 }), []],
    ['a village report nobody sent', { kb_iud: 6 }, {}, []],
    ['another form than the rule asks for', { kb_iud: 6 }, { 'rekap-tpk': { pa_iud: 5 } }, []],
    ['a cell the village left blank', { kb_iud: 6 }, desa({ pa_iud: null }), []],
    ['a blank cell of its own', { kb_iud: null }, desa({ pa_iud: 5 }), []],
    ['a cell that does not apply', { kb_iud: 'na' }, desa({ pa_iud: 0 }), []],
  ] as const)('finds %s: %j', (_, cells, others, found) => {
    expect(broken(kampungKb, { pus: 10, ...cells }, others)).toEqual(found)
  })

  it('says both numbers, and asks for a reason before sending', () => {
    const cells = allCells(kampungKb, { pus: 1300, kb_pil: 1212 })
    const others = desa({ pus: 1300, pa_pil: 1100 })
    const [problem] = checkCells(kampungKb, cells, null, others)
    expect(problem?.sentence).toContain('(1.212)')
    expect(problem?.sentence).toContain('(1.100)')
    expect(whatBlocks(kampungKb, cells, {}, {}, others).unexplained.map(({ rule }) => rule)).toEqual(['desa-pil'])
    expect(whatBlocks(kampungKb, cells, { 'desa-pil': 'pindahan' }, {}, others).unexplained).toEqual([])
    expect(whatBlocks(kampungKb, cells, {}, {}).unexplained).toEqual([])
  })

  it('compares for equality where it is declared so, and only hints', () => {
    const others = desa({ bkb_ada: 3 })
    expect(broken(k0Tahunan, { bkb_ada: 2 }, others)).toEqual(['bkb-laporan'])
    expect(broken(k0Tahunan, { bkb_ada: 3 }, others)).toEqual([])
    expect(whatBlocks(k0Tahunan, allCells(k0Tahunan, { bkb_ada: 2 }), {}, {}, others).unexplained).toEqual([])
  })

  it('says which cells of which form it needs, each once', () => {
    const needed = neededOfOthers(kampungKb)
    expect([...needed.keys()].sort()).toEqual(['laporan-desa', 'rekap-poktan'])
    expect(needed.get('laporan-desa')).toContain('pa_kondom')
    expect(needed.get('laporan-desa')).not.toContain('pa_mal')
    for (const columns of needed.values()) expect(new Set(columns).size).toBe(columns.length)
    expect([...neededOfOthers(kegiatanPetugas).keys()]).toEqual(['rekap-poktan'])
  })
})
