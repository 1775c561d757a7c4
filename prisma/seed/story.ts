import type { Zone } from '@/lib/format/date'
import { formatDate } from '@/lib/format/date'
import type { KampungKbClass } from '@/lib/kampung-kb/rules'
import type { PoktanKind } from '@/lib/poktan/rules'
import type { NamePool } from './names/people'

/** Where a stated figure comes from. */
export interface Article {
  outlet: string
  title: string
  /** The day the article speaks of, `YYYY-MM-DD`. */
  day: string
}

export type PetugasKind = 'pkb' | 'plkb_pns' | 'plkb_non_pns'
export type FaskesKind = 'puskesmas' | 'rumah_sakit'

/** So many groups of a kind. */
export interface PoktanFact {
  kind: PoktanKind
  count: number
  /** What the article calls them, where that differs from today's name. */
  printedAs?: string
  withPosyanduAndPaud?: true
  inEveryKecamatan?: true
}

/** What the articles state. A figure holds on the article's day and, nothing else being stated, until today. */
export interface Facts {
  poktan?: readonly PoktanFact[]
  petugas?: readonly { kind: PetugasKind; count: number }[]
  /** Villages in focus by year; a later list keeps the villages of the earlier one. */
  lokus?: readonly { year: number; count: number }[]
  kampungKb?: {
    count: number
    founded: { from: number; to: number }
    inEveryKecamatan?: true
    classes?: Readonly<Record<KampungKbClass, number>>
  }
  opd?: { count: number; named: readonly { name: string; acronym: string }[] }
  /** The papers its Kampung KB stand on: national ones by their code, and the district's own. */
  legalBasis?: { national: readonly string[]; own: readonly { number: string; title: string; issuer: string }[] }
  balai?: readonly { name: string; kecamatan: string }[]
  faskes?: readonly { name: string; kind: FaskesKind; kecamatan: string }[]
}

/** What no article states, made up so that the office looks lived in. All of it is marked as sample data. */
export interface Sample {
  names: NamePool
  /** Seat of the office, for the letterhead. */
  seat: string
  /** Whether the office's own name is made up too. */
  officeName?: true
  /** Groups per village, for the kinds no article counts. */
  poktanPerVillage: Partial<Readonly<Record<PoktanKind, number>>>
  /** Part of the villages with a Kampung KB where no article counts them. */
  kampungKbShare: number
  /** Villages in focus each year where no article counts them. */
  lokusPerYear: number
  /** Couples of reproductive age in a middling village. */
  couplesPerVillage: number
  /** Users of a modern method among the couples, and how they divide. */
  modernUse: number
  methods: Readonly<Record<Method, number>>
  /** How dutifully villages report, 0 to 1. */
  diligence: number
}

export const METHODS = ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil', 'kondom', 'mal'] as const
export type Method = (typeof METHODS)[number]

/** One district of the demo: what is stated, what is made up. */
export interface Story {
  code: string
  office: { name: string; shortName: string }
  zone: Zone
  article: Article
  facts: Facts
  sample: Sample
  /** The kecamatan whose people get accounts to try Lini with. */
  stage: string
}

/** `G-Smart.id, "…", 8 Februari 2022`: what stands on the rows. */
export const sourceText = ({ outlet, title, day }: Article): string => `${outlet}, "${title}", ${formatDate(day)}`

/** What stands on rows that no article speaks of. */
export const SAMPLE_SOURCE = 'Data contoh'
