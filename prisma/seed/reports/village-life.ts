import type { Period } from '@/lib/format/period'
import { periodOf } from '@/lib/format/period'
import type { PoktanKind } from '@/lib/poktan/rules'
import type { Cells } from '@/lib/reports/form'
import type { Village } from '../place'
import { randomOf } from '../random'
import { METHODS, type Method, type Story } from '../story'

/** What is lastingly so in a village; the months only move around it. */
export interface VillageLife {
  village: Village
  /** Couples of reproductive age in January 2024, and their growth in a year. */
  couples: number
  growth: number
  /** Share of couples using a modern method in January 2024, and its gain in a year. */
  modernUse: number
  gain: number
  methods: Readonly<Record<Method, number>>
  /** Hamlets, each with a Sub PPKBD; null where the kelurahan has none. */
  hamlets: number | null
  /** 1 or 0 Rumah DataKu; null where the question does not apply, without a Kampung KB. */
  dataku: number | null
  /** Chance that a month's report comes, and months in a row in which none came. */
  diligence: number
  silence: { from: Period; months: number } | null
  /** Of the couples that use nothing and expect no child, those who want none now: an unmet need. */
  unmet: number
  /** How many of its families are at risk, around 1. */
  hardship: number
  /** Groups by kind that count at a month's end, from the register. */
  groups(kind: PoktanKind, period: Period): number
  /** What the groups' own books say of a month, by column of the forms; null where none are kept in Lini. */
  kept(period: Period): Cells | null
}

/** Months from which trends are counted. */
export const EPOCH: Period = periodOf(2024, 1)

/** How a village is, made of its code alone: the same at every load. */
export function villageLife(
  story: Story,
  village: Village,
  hasKampungKb: boolean,
  { groups, kept, effective }: Pick<VillageLife, 'groups' | 'kept'> & { effective: boolean },
): VillageLife {
  const random = randomOf('desa', village.code)
  const { sample } = story
  const urban = village.kind === 'kelurahan'
  const shares = METHODS.map((method) => sample.methods[method] * (1 + 0.22 * random.bell()))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return {
    village,
    couples: Math.max(24, Math.round(sample.couplesPerVillage * (urban ? 1.5 : 1) * Math.exp(0.42 * random.bell()))),
    growth: 0.009 + 0.006 * random.bell(),
    modernUse: Math.min(0.82, Math.max(0.42, sample.modernUse + 0.05 * random.bell())),
    gain: 0.006 + 0.006 * random.bell(),
    methods: Object.fromEntries(METHODS.map((method, at) => [method, shares[at]! / whole])) as Record<Method, number>,
    hamlets: urban && random.chance(0.25) ? null : random.between(2, urban ? 8 : 6),
    dataku: hasKampungKb ? Number(random.chance(0.55)) : random.chance(0.3) ? null : 0,
    diligence: Math.min(0.995, sample.diligence + 0.035 + 0.04 * random.bell()),
    silence: random.chance(0.045) ? { from: EPOCH + random.between(8, 33), months: random.between(2, 6) } : null,
    unmet: effective ? 0.2 + 0.06 * random.next() : 0.69,
    hardship: Math.max(0.4, 1 + 0.3 * random.bell()),
    groups,
    kept,
  }
}

/** Years since trends began. */
export const yearsSince = (period: Period): number => (period - EPOCH) / 12

/** How many of `of` come true when each does so with this chance. */
export function someOf(of: number, chance: number, next: () => number): number {
  if (of > 40) return Math.min(of, Math.round(of * chance * (0.96 + 0.08 * next())))
  let count = 0
  for (let at = 0; at < of; at++) if (next() < chance) count++
  return count
}
