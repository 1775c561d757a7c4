import { ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarRanking } from '@/components/charts/bar-ranking'
import { ChartFrame } from '@/components/charts/chart-frame'
import { Figure } from '@/components/charts/figure'
import { Legend } from '@/components/charts/legend'
import { TileMap } from '@/components/charts/tile-map'
import { TrendLine } from '@/components/charts/trend-line'
import { isHere } from '@/components/layout/here'
import { leave } from '@/components/still/left-here'
import { toHtml } from '@/components/still/to-html'
import { Banner } from '@/components/ui/banner'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { Tabs } from '@/components/ui/tabs'

/** Both as a reader of HTML takes them: tags with their attributes sorted, and texts. */
function parts(html: string): string[] {
  const plain = (text: string) =>
    text
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return (html.match(/<[^>]*>|[^<]+/g) ?? []).map((part) => {
    if (!part.startsWith('<') || part.startsWith('</')) return plain(part)
    const [, name, rest = ''] = /^<([^\s/>]+)([^>]*?)\/?>$/.exec(part)!
    const attributes = [...rest.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g)].map(
      ([, key = '', quoted, bare]) =>
        `${key}=${key.startsWith('data-') && quoted === 'true' ? '' : plain(quoted ?? bare ?? '')}`,
    )
    return `<${name} ${attributes.sort().join(' ')}>`
  })
}

describe('finished markup is what React would write', () => {
  const labels = ['Jun 2026', 'Jul 2026', 'Agu 2026']
  const rows = [
    { id: '1', name: 'Kec. "Jati" & <b>', href: '/dasbor/33.16.01?a=1&b=2', value: 12.5, text: '12,5%' },
    { id: '2', name: 'Kec. Jiken', value: null, text: '—', coverage: { reported: 1, expected: 9 } },
  ]
  const drawn: Record<string, ReactNode> = {
    text: ["It's", ' ', 5, null, false, undefined, <br key="a" />, '<i>'],
    figure: (
      <Figure
        label="PUS"
        value="12"
        unit="pasangan"
        change={{ words: 'naik 2', direction: 'up', verdict: 'good' }}
        trend={[1, null, 3]}
        coverage={{ reported: 3, expected: 4, verified: 2, approved: 1 }}
        href="/dasbor/33?a=1&b=2"
        note="per hari ini"
      />
    ),
    hidden: <Figure label="PUS" value="" state="hidden" />,
    ranking: <BarRanking label="Peringkat" rows={rows} reference={{ value: 5, label: 'Semua' }} />,
    frame: (
      <ChartFrame title="Apa?" table={{ caption: 'Tabel', head: ['Bulan', 'Nilai'], rows: [['Juli', '3']] }} source="X">
        <TrendLine
          label="Tren"
          labels={labels}
          series={[
            { name: 'A', values: [1, null, 2] },
            { name: 'B', values: [2, 3, 1] },
          ]}
          format={String}
        />
      </ChartFrame>
    ),
    legend: <Legend title="PUS" bands={[{ label: '< 2', step: 1 }]} classes={[1, 'not_reported']} noun="desa" />,
    tiles: (
      <TileMap
        label="Peta"
        tiles={[{ id: 'a', label: 'Kec. Jati', short: 'JT', col: 0, row: 0, class: 'not_reported' }]}
      />
    ),
    crumbs: <Breadcrumb crumbs={[{ label: 'Indonesia', href: '/dasbor/ID' }, { label: 'Blora' }]} />,
    tabs: <Tabs label="Laporan" tabs={[{ label: 'A', href: '/a', current: true }]} />,
    banner: <Banner tone="warn">Perhatikan</Banner>,
    icon: <Icon of={ArrowUp} label="naik" />,
  }
  it.each(Object.keys(drawn))('%s', (name) => {
    expect(parts(toHtml(drawn[name]))).toEqual(parts(renderToStaticMarkup(drawn[name])))
  })

  it('chooses in a list and fills a box', () => {
    const form = (
      <form>
        <input type="month" name="bulan" defaultValue="2026-07" />
        <select defaultValue="b">
          <optgroup label="Dua">
            <option value="a">A</option>
            <option value="b">B</option>
          </optgroup>
        </select>
      </form>
    )
    const html = toHtml(form)
    expect(html).toContain('value=2026-07')
    expect(html).toContain('<option value=b selected>B</option>')
    expect(html.match(/selected/g)).toHaveLength(1)
  })

  it('never lets a text or an attribute end what it stands in', () => {
    const nasty = `"'><script>alert(1)</script>\` x=y`
    const html = toHtml(
      <a href={nasty} aria-label={nasty} title={nasty.replaceAll(' ', '')}>
        {nasty}
      </a>,
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<[a-z]/g)).toEqual(['<a'])
    expect(html.match(/ (href|aria-label|title)="[^"]*"/g)).toHaveLength(3)
  })

  it.each([
    ['a handler', <button key="a" type="button" onClick={() => undefined} />],
    ['a promise', Promise.resolve('x')],
    ['a style object', <p key="a" style={{ color: 'red' }} />],
  ])('refuses %s rather than losing it', (_, node) => {
    expect(() => toHtml(node as ReactNode)).toThrow(TypeError)
  })
})

describe('what is left for the page', () => {
  const kept = () => (globalThis as { liniLeft?: Map<string, unknown> }).liniLeft!.size

  it('is let go of when nobody takes it', () => {
    const before = Date.now()
    const id = leave('<p>lama</p>', before)
    leave('<p>baru</p>', before + 60_000)
    expect((globalThis as { liniLeft?: Map<string, unknown> }).liniLeft!.has(id)).toBe(false)
    expect(kept()).toBe(1)
  })
})

it('marks the place one is at, and no other beside it', () => {
  const data = { href: '/daftar', except: ['/daftar/poktan'] }
  expect(isHere('/daftar/petugas', data)).toBe(true)
  expect(isHere('/daftar/poktan/1', data)).toBe(false)
  expect(isHere('/daftarlain', data)).toBe(false)
  expect(isHere('/daftar/poktan/1', { href: '/poktan', also: ['/daftar/poktan'] })).toBe(true)
  expect(isHere('/daftar', { href: '/' })).toBe(false)
})
