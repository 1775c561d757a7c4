import { builtEndpoints } from '@/tests/support/endpoints/build'

/** Pages that no link of the demo leads to, by what looks at them instead of `pages.every`. */
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

/** The page of the build that answers an address, as Next writes it; null for what is no page of an office. */
export function patternOf(address: string): string | null {
  const { pathname } = new URL(address, 'http://lini')
  const parts = pathname.split('/')
  const fits = pages().find((path) => {
    const own = path.split('/')
    return own.length === parts.length && own.every((part, at) => part === parts[at] || isOpen(part))
  })
  return fits ?? (pathname === '/apa-saja' ? '/[...rest]' : null)
}

const isOpen = (part: string): boolean => part.startsWith('[') && !part.startsWith('[...')

let known: string[] | undefined
/** All pages, those with most words of their own first. */
const pages = (): string[] => {
  const open = (path: string) => path.split('/').filter(isOpen).length
  known ??= builtEndpoints()
    .flatMap(({ path, kind }) => (kind === 'page' ? [path] : []))
    .sort((one, other) => open(one) - open(other))
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
