import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { regionCrumbs } from '@/components/regions/region-crumbs'
import { RegionMap, type RegionMark } from '@/components/regions/region-map'
import type { OutlineMap } from '@/lib/regions/outlines'
import { readSourceRegions } from '@/lib/regions/source'

const source = readSourceRegions()
const marks = (matches: (code: string) => boolean, group?: (code: string) => string): RegionMark[] =>
  source
    .filter(({ code }) => matches(code))
    .map(({ id, level, code, name, kind }) => ({
      id,
      level,
      code,
      name,
      kind,
      class: 3,
      text: '12,5%',
      group: group?.(code),
    }))
const provinces = marks((code) => /^\d\d$/.test(code) && code !== '00')
const villages = marks(
  (code) => /^33\.16\.0[12]\.\d{4}$/.test(code),
  (code) => (code.startsWith('33.16.01') ? 'Jati' : 'Randublatung'),
)
const render = (regions: RegionMark[], outlines: OutlineMap | null) =>
  renderToStaticMarkup(<RegionMap label="PUS" marks={regions} outlines={outlines} />)
const count = (html: string, part: string) => html.split(part).length - 1

describe('the map of a dashboard', () => {
  it('draws nothing for no regions', () => {
    expect(render([], null)).toBe('')
  })

  it('names each province and its value on the tile map', () => {
    const html = render(provinces, null)
    expect(count(html, 'data-region=')).toBe(38)
    expect(html).toContain('>JT</text>')
    expect(html).toContain('Prov. Jawa Tengah: 12,5%')
  })

  it('stands villages together by kecamatan, each on a tile', () => {
    const html = render(villages, null)
    expect(html).toContain('Jati</p>')
    expect(html).toContain('Randublatung</p>')
    expect(count(html, 'data-region=')).toBe(villages.length)
  })

  it('draws outlines where there are some, and tiles for those without', () => {
    const [first, second] = villages
    const missing = source
      .filter(({ id }) => id === second!.id)
      .map((region) => ({ ...region, kecamatanName: null, districtName: null, provinceName: null }))
    const html = render([first!, second!], {
      width: 100,
      height: 80,
      outlines: [{ id: first!.id, code: first!.code, name: first!.name, d: 'M1 1h2v2z', at: [2, 2] }],
      missing,
      credit: 'Bappeda',
    })
    expect(html).toContain('d="M1 1h2v2z"')
    expect(html).toContain('Bappeda')
    expect(html).toContain('Belum memiliki garis batas')
    expect(count(html, 'data-region=')).toBe(2)
  })
})

describe('the way down to a region', () => {
  it('links what may be opened and leaves the rest as words', () => {
    const path = ['33', '33.16', '33.16.02', '33.16.02.2008'].map(
      (code) => source.find((region) => region.code === code)!,
    )
    const crumbs = regionCrumbs(path.slice(0, -1), path.at(-1)!, ({ code }) =>
      code === '33' ? null : `/dasbor/${code}`,
    )
    expect(crumbs).toEqual([
      { label: 'Prov. Jawa Tengah', href: undefined },
      { label: 'Kab. Blora', href: '/dasbor/33.16' },
      { label: 'Kec. Randublatung', href: '/dasbor/33.16.02' },
      { label: 'Sumberejo' },
    ])
  })
})
