import { builtEndpoints, type Endpoint } from '@/tests/support/endpoints/build'

/** Pages that no link of the demo leads to, by what looks at them instead of `all-pages.every`. */
export const ELSEWHERE: Record<string, string> = {
  '/_global-error': 'seen only when the root of all pages breaks',
  '/_not-found': 'says what /[...rest] says',
  '/lapangan': 'the field’s screens, in the walks of the phone',
  '/hadir/[token]': 'articles/kemang',
  '/impor/[jobId]': 'import',
  '/kotak-susulan/[key]': 'opens with an item that came late; tests/integration/sync',
  '/lomba/[id]/berita-acara': 'articles/kutai-timur-lomba',
  '/naskah/[id]': 'naskah.every',
  '/naskah/[id]/cetak': 'naskah.every',
  '/naskah/[id]/versi': 'naskah.every',
  '/tautan/[token]': 'naskah.every',
}

/** The page of the build that answers an address, as Next writes it; null for files and for what is no page of the build. */
export function patternOf(address: string): string | null {
  const { pathname } = new URL(address, 'http://lini')
  const parts = pathname.split('/')
  const fits = endpoints().find(({ path }) => {
    const own = path.split('/')
    return own.length === parts.length && own.every((part, at) => part === parts[at] || isOpen(part))
  })
  if (fits) return fits.kind === 'page' ? fits.path : null
  return pathname === '/apa-saja' ? '/[...rest]' : null
}

const isOpen = (part: string): boolean => part.startsWith('[') && !part.startsWith('[...')

let known: Endpoint[] | undefined
/** All addresses of the build, those with most words of their own first. */
const endpoints = (): Endpoint[] => {
  const open = ({ path }: Endpoint) => path.split('/').filter(isOpen).length
  known ??= builtEndpoints().sort((one, other) => open(one) - open(other))
  return known
}

/** The addresses a page links to within Lini, in the order they stand. */
export function linksOf(html: string, from: string): string[] {
  const base = new URL(from, 'http://lini')
  return [...html.matchAll(/ href=(?:"([/?][^"]*)"|([/?][^\s">]*))/g)].flatMap(([, quoted, bare]) => {
    const url = new URL((quoted ?? bare!).replaceAll('&amp;', '&'), base)
    return url.host === base.host ? [`${url.pathname}${url.search}`] : []
  })
}
