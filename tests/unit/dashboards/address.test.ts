import { describe, expect, it } from 'vitest'
import { readView, viewQuery } from '@/lib/dashboards/address'
import { periodOf } from '@/lib/format/period'

const CURRENT = periodOf(2026, 11)

describe('an address that cannot be read becomes the usual view with a sentence', () => {
  it.each([
    [{ bulan: '2026-12' }, 'Desember 2026 belum berjalan'],
    [{ bulan: '2026-13' }, 'Bulan ditulis seperti 2026-10'],
    [{ bulan: "1' or 1=1" }, 'Bulan ditulis seperti'],
    [{ bulan: '0001-01' }, 'Bulan ditulis seperti'],
    [{ form: 'laporan-x' }, 'Laporan yang diminta tidak dikenal'],
    [{ ukuran: 'kb.tidakada' }, 'Ukuran yang diminta tidak ada'],
    [{ ukuran: 'tpk.sasaran' }, 'Ukuran yang diminta tidak ada di Laporan Bulanan Desa'],
  ])('%j', (params, sentence) => {
    const view = readView(params, CURRENT)
    expect(view.remarks.join(' ')).toContain(sentence)
    expect(view).toMatchObject({
      period: periodOf(2026, 10),
      form: { code: 'laporan-desa' },
      indicator: { code: 'kb.mcpr' },
    })
  })
})

it('opens the last finished month with nothing to remark', () => {
  expect(readView({}, CURRENT)).toMatchObject({ period: periodOf(2026, 10), months: 12, sort: null, remarks: [] })
})

it.each([
  [{ bulan: '2026-11' }, '?bulan=2026-11'],
  [{ bulan: '2022-02', form: 'rekap-tpk' }, '?bulan=2022-02&form=rekap-tpk'],
  [
    { bulan: '2026-07', ukuran: 'kb.unmet', rentang: '24', urut: 'kb.aktif', arah: 'turun' },
    '?bulan=2026-07&ukuran=kb.unmet&rentang=24&urut=kb.aktif&arah=turun',
  ],
  [{ ukuran: 'poktan.bkb.ada', bulan: ['2022-02', '2023-01'] }, '?bulan=2022-02&ukuran=poktan.bkb.ada'],
])('writes back what it read: %j', (params, query) => {
  expect(viewQuery(readView(params, CURRENT))).toBe(query)
})

it('closes the explanation with any other step, and drops measures of another form', () => {
  const view = readView({ ukuran: 'kb.unmet', urut: 'kb.unmet', jelaskan: 'kb.aktif' }, CURRENT)
  expect(view.explain?.code).toBe('kb.aktif')
  expect(viewQuery(view)).not.toContain('jelaskan')
  const form = readView({ form: 'rekap-tpk' }, CURRENT).form
  expect(viewQuery(view, { form })).toBe('?bulan=2026-10&form=rekap-tpk')
})
