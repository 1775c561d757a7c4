import { foldName } from './name-key'
import type { RegionKind } from './rules'

const KIND_WORDS: Record<string, RegionKind[]> = {
  prov: ['provinsi'],
  provinsi: ['provinsi'],
  kab: ['kabupaten'],
  kabupaten: ['kabupaten'],
  kota: ['kota'],
  kec: ['kecamatan'],
  kecamatan: ['kecamatan'],
  distrik: ['kecamatan'],
  desa: ['desa', 'desa_adat'],
  kel: ['kelurahan'],
  kelurahan: ['kelurahan'],
}

/** What a person typed into a region search, taken apart. All names are folded (`foldName`). */
export interface SearchTerms {
  /** The beginning of a dotted code, when nothing but a code was typed. */
  codePrefix: string | null
  /** The name as typed, up to the first comma. */
  name: string
  /** The name without a leading kind word ("Kec. Kemang"), and the kinds that word allows. */
  bare: { name: string; kinds: RegionKind[] } | null
  /** Words that must stand in the names above, from behind the commas. */
  above: string[]
  /** Every word of the name, without a leading kind word. */
  words: string[]
}

/** Takes a search apart: `33.16.05`, `sumberejo`, `Kec. Kemang`, `Sumberejo, Kec. Randublatung, Kab. Blora`. */
export function readSearch(text: string): SearchTerms {
  const [first = '', ...rest] = text.slice(0, 200).split(',')
  const name = foldName(first)
  const bare = withoutKind(name)
  return {
    codePrefix: rest.length === 0 ? codePrefixOf(first) : null,
    name,
    bare,
    above: rest.flatMap((part) => wordsOf(withoutKind(foldName(part))?.name ?? foldName(part))),
    words: wordsOf(bare?.name ?? name),
  }
}

function withoutKind(name: string): SearchTerms['bare'] {
  const [word = '', ...rest] = name.split(' ')
  const kinds = KIND_WORDS[word]
  return kinds && rest.length > 0 ? { name: rest.join(' '), kinds } : null
}

function codePrefixOf(text: string): string | null {
  if (!/^\s*\d[\d.\s-]*$/.test(text)) return null
  const digits = text.replace(/\D/g, '').slice(0, 10)
  const blocks = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
  return blocks.filter((block) => block !== '').join('.')
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '')
