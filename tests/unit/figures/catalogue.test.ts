import { describe, expect, it } from 'vitest'
import { findIndicator, HEADLINES, INDICATORS, REGISTER_HEADLINES } from '@/lib/figures/catalogue'
import { rollupColumns } from '@/lib/reports/form-columns'
import { FORMS, findForm } from '@/lib/reports/forms/all'

/** Codes that other programs rely on (design 11): add to them, never take one away. */
const STABLE = [
  'poktan.bkb.ada',
  'poktan.bkb_hi.ada',
  'poktan.bkr.ada',
  'poktan.bkl.ada',
  'poktan.uppka.ada',
  'poktan.pikr.ada',
  'kampung_kb.ada',
  'kampung_kb.kelas.dasar',
  'kampung_kb.kelas.berkembang',
  'kampung_kb.kelas.mandiri',
  'kampung_kb.kelas.berkelanjutan',
  'kampung_kb.opd',
  'sdm.pkb',
  'sdm.plkb_non_pns',
  'lokus.desa',
]

describe('the catalogue', () => {
  it.each(STABLE)('has %s as a stock of a register', (code) => {
    expect(findIndicator(code)).toMatchObject({ kind: 'stock', aggregation: 'stock', form: null, denominator: null })
  })

  it('gives every indicator a code of its own, in words a person understands', () => {
    expect(new Set(INDICATORS.map(({ code }) => code)).size).toBe(INDICATORS.length)
    for (const { code, label, unit, numerator, source } of INDICATORS) {
      expect(code).toMatch(/^[a-z0-9_.-]+$/)
      for (const words of [label, unit, numerator, source]) expect(words.length).toBeGreaterThan(2)
    }
  })

  it.each(FORMS.map((form) => [form.code, form] as const))(
    'measures every cell, sum and ratio of %s, and its reports',
    (code, form) => {
      for (const part of [...form.elements, ...form.sums, ...form.ratios])
        expect(findIndicator(part.code)?.form).toBe(code)
      for (const kind of ['kelengkapan', 'ketepatan'])
        expect(findIndicator(`laporan.${code}.${kind}`)).toMatchObject({ aggregation: 'ratio', better: 'up' })
    },
  )

  it('reads only columns that the roll-ups have', () => {
    for (const { measure, form } of INDICATORS) {
      if (measure.from === 'register' || measure.from === 'heads' || form === null) continue
      const declared = findForm(form)
      const columns = declared ? rollupColumns(declared).map(({ name }) => name) : []
      const needed =
        measure.from === 'cells'
          ? [measure.value, measure.reported, ...(measure.notApplicable ? [measure.notApplicable] : [])]
          : [measure.numerator, measure.denominator, measure.both, ...measure.notApplicable]
      for (const column of [...needed, ...measure.parts]) expect(columns).toContain(column)
    }
  })

  it('hides small counts of sensitive forms only', () => {
    for (const { sensitivity, smallCell, measure } of INDICATORS)
      expect(smallCell).toBe(sensitivity === 'peka' && measure.from !== 'heads' ? 5 : null)
  })

  it('opens each form’s dashboard with twelve indicators that exist', () => {
    expect(Object.keys(HEADLINES)).toEqual(FORMS.map((form) => form.code))
    for (const codes of Object.values(HEADLINES)) {
      expect(new Set(codes).size).toBe(12)
      for (const code of codes) expect(findIndicator(code)).not.toBeNull()
    }
    expect(REGISTER_HEADLINES).toEqual(expect.arrayContaining(STABLE))
  })

  it.each([
    ['pus.jumlah', 'last'],
    ['kb.baru', 'sum'],
    ['kb.mcpr', 'last'],
    ['caklap.bkb', 'unit-months'],
    ['tpk.hamil.cakupan', 'unit-months'],
    ['tpk.hamil.risiko', 'unit-months'],
    ['laporan.rekap-tpk.kelengkapan', 'unit-months'],
    ['sdm.pkb', 'last'],
  ])('takes %s over months by the rule "%s"', (code, range) => {
    expect(findIndicator(code)?.range).toBe(range)
  })
})
