import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarRanking } from '@/components/charts/bar-ranking'
import { CoverageBar } from '@/components/charts/coverage-bar'
import { CoverageStrip } from '@/components/charts/coverage-strip'
import { Figure } from '@/components/charts/figure'
import { Sparkline } from '@/components/charts/sparkline'
import { TileMap } from '@/components/charts/tile-map'
import { TrendLine } from '@/components/charts/trend-line'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { NumberField } from '@/components/forms/number-field'
import { TextField } from '@/components/forms/text-field'
import { themeScript } from '@/components/layout/theme'
import { ThemeScript } from '@/components/layout/theme-script'
import { DataTable } from '@/components/ui/data-table'

const html = renderToStaticMarkup

describe('fields', () => {
  const problem = 'Peserta aktif (412) melebihi PUS (398). Periksa salah satunya.'
  const state = { status: 'error', fields: { active: problem }, values: { active: '412', secret: 'rahasia' } } as const

  it('shows what was typed and points the box at its problem', () => {
    const markup = html(<NumberField label="Peserta KB aktif" name="active" initial={7} state={state} />)
    expect(markup).toContain(problem)
    expect(markup).toContain('value="412"')
    expect(markup).toContain('aria-invalid="true"')
    const described = /aria-describedby="([^"]+)"/.exec(markup)![1]!
    expect(markup).toContain(`id="${described}"`)
  })

  it('ties the label to its box', () => {
    const markup = html(<TextField label="Nama kelompok" name="name" />)
    const box = /<input id="([^"]+)"/.exec(markup)![1]!
    expect(markup).toContain(`for="${box}"`)
  })

  it('never shows a password again', () => {
    expect(html(<TextField label="Kata sandi" name="secret" type="password" state={state} />)).not.toContain('rahasia')
  })

  it('keeps ticks that were cleared cleared', () => {
    const choices = [{ value: 'paud', label: 'PAUD' }]
    const group = { label: 'Keterpaduan', name: 'with', choices, initial: ['paud'] }
    expect(html(<CheckboxGroup {...group} />)).toContain('checked=""')
    expect(html(<CheckboxGroup {...group} state={state} />)).not.toContain('checked=""')
  })
})

describe('the states of a value', () => {
  it.each([
    ['not_reported', 'Belum dilaporkan'],
    ['not_applicable', 'Tidak berlaku'],
    ['hidden', 'Disamarkan'],
  ] as const)('says %s in words and shows no number', (state, words) => {
    const markup = html(<Figure label="Rumah DataKu" value="12" state={state} />)
    expect(markup).toContain(words)
    expect(markup).not.toContain('>12<')
  })

  it('shows a zero as a zero', () => {
    expect(html(<Figure label="Rumah DataKu" value="0" />)).toContain('>0<')
  })

  it('hatches a region that has not reported and draws no bar for it', () => {
    const rows = [{ id: 'a', name: 'Desa Jiken', value: null, text: '—' }]
    const markup = html(<BarRanking label="Peringkat" rows={rows} />)
    expect(markup).toContain('hatch')
    expect(markup).not.toContain('<rect')
  })

  it('names a tile without a value by its reason', () => {
    const tile = { id: 'a', label: 'Kecamatan Jiken', short: 'JKN', col: 0, row: 0 }
    expect(html(<TileMap label="Peta" tiles={[{ ...tile, class: 'hidden' }]} />)).toContain(
      'Kecamatan Jiken: disamarkan',
    )
    expect(html(<TileMap label="Peta" tiles={[{ ...tile, class: 'not_reported' }]} />)).toContain('belum dilaporkan')
  })
})

describe('coverage in words', () => {
  it.each([
    [412, 435, '412 dari 435 desa melapor'],
    [0, 15, '0 dari 15 desa melapor'],
    [0, 0, 'Tidak ada desa yang wajib melapor'],
  ])('says %i of %i', (reported, expected, words) => {
    expect(html(<CoverageBar reported={reported} expected={expected} />)).toContain(words)
  })

  it('counts sent, approved and late, but no draft, returned or missing report', () => {
    const states = ['sent', 'approved', 'late', 'draft', 'returned', 'missing'] as const
    const items = states.map((state) => ({ id: state, name: state, state }))
    expect(html(<CoverageStrip label="Laporan" items={items} />)).toContain('3 dari 6 desa melapor')
  })
})

describe('lines', () => {
  it('breaks at a month nobody reported instead of drawing through it', () => {
    const labels = ['Mei 2026', 'Jun 2026', 'Jul 2026', 'Agu 2026']
    const series = [{ name: 'Blora', values: [3, null, 0, 4] }]
    const markup = html(<TrendLine label="Tren" labels={labels} series={series} format={String} />)
    expect(markup.match(/<polyline/g)).toHaveLength(2)
    expect(markup).toContain('Jun 2026: belum dilaporkan')
    expect(markup).toContain('Jul 2026: 0')
  })

  it('draws no point when nothing is known', () => {
    const markup = html(<Sparkline label="Tren" values={[null, null]} />)
    expect(markup).not.toMatch(/<polyline|<path|NaN|Infinity/)
  })
})

describe('tables', () => {
  const columns = [
    { key: 'name', head: 'Nama', cell: (row: { name: string }) => row.name, phone: 'title' as const },
    {
      key: 'size',
      head: 'Anggota',
      cell: () => '7',
      numeric: true,
      sortHref: '?urut=anggota',
      sorted: 'desc' as const,
    },
  ]
  const table = { caption: 'Poktan', columns, rowKey: (row: { name: string }) => row.name, empty: 'Belum ada poktan' }

  it('says what will be here when there is nothing', () => {
    const markup = html(<DataTable {...table} rows={[]} />)
    expect(markup).toContain('Belum ada poktan')
    expect(markup).not.toContain('<table')
  })

  it('names itself, its heads and its order', () => {
    const markup = html(<DataTable {...table} rows={[{ name: 'BKB Melati' }]} />)
    expect(markup).toMatch(/<caption[^>]*>Poktan/)
    expect(markup).toContain('aria-sort="descending"')
    expect(markup).toContain('scope="col"')
  })
})

describe('strict content security', () => {
  it('prints the theme script as it is hashed', () => {
    expect(html(<ThemeScript />)).toBe(`<script>${themeScript}</script>`)
  })

  it('writes no style attribute into what the server sends', () => {
    const pieces = (
      <>
        <CoverageBar reported={1} expected={2} verified={1} approved={0} />
        <BarRanking
          label="Peringkat"
          rows={[{ id: 'a', name: 'Jiken', value: 3, text: '3' }]}
          reference={{ value: 2, label: 'x' }}
        />
        <TrendLine label="Tren" labels={['Jul', 'Agu']} series={[{ name: 'a', values: [1, 2] }]} format={String} />
        <Figure label="x" value="1" trend={[1, 2]} />
      </>
    )
    expect(html(pieces)).not.toContain('style=')
  })
})
