import type { Figure } from '@/lib/figures/figure'
import { formatCount, formatPercent } from '@/lib/format/number'
import { MEASURED, PREVALENCE, RECEIVED } from './measures'

/** How far a routine prevalence can be trusted. */
export type Sureness = 'kuat' | 'sedang' | 'lemah' | 'tidak_ada'

export const SURENESS_WORDS: Readonly<Record<Sureness, { label: string; tone: 'good' | 'warn' | 'bad' | 'neutral' }>> =
  {
    kuat: { label: 'Cukup kuat', tone: 'good' },
    sedang: { label: 'Perlu hati-hati', tone: 'warn' },
    lemah: { label: 'Lemah', tone: 'bad' },
    tidak_ada: { label: 'Belum dapat dinilai', tone: 'neutral' },
  }

/** When a share is strong and when it is weak, in percent; in between lies caution. */
interface Limit {
  strong: number
  weak: number
}

/**
 * The limits by edition. No official text was found that says how many must be measured before a routine prevalence
 * may be read, so they are ours and say so.
 */
export const SURENESS = {
  edition: 1,
  validFrom: '2026-01-01',
  certainty: 'disimpulkan',
  source: 'Disusun Lini; batas resmi belum ditemukan',
  /** Children measured, of all under five. */
  measured: { strong: 80, weak: 50 },
  /** Villages whose recap of posyandu came. */
  received: { strong: 90, weak: 70 },
  /** Measured children with a plausible z. */
  valid: { strong: 95, weak: 85 },
} as const satisfies Record<string, unknown> & { measured: Limit; received: Limit; valid: Limit }

export interface SurenessPart {
  code: 'measured' | 'received' | 'valid'
  level: Sureness
  /** "1.204 dari 1.890 balita diukur (63,7%)". */
  says: string
}

export interface SurenessOf {
  /** The weakest of its parts: a chain. */
  level: Sureness
  parts: readonly SurenessPart[]
}

type Known = ReadonlyMap<string, Figure>

const ORDER: readonly Sureness[] = ['tidak_ada', 'lemah', 'sedang', 'kuat']

function levelOf(share: number | null, { strong, weak }: Limit): Sureness {
  if (share === null) return 'tidak_ada'
  return share >= strong ? 'kuat' : share >= weak ? 'sedang' : 'lemah'
}

const percentOf = (part: number, whole: number): number | null => (whole > 0 ? (part * 100) / whole : null)

/** How sure the routine prevalence of a region is, from its own figures of the month. */
export function surenessOf(figures: Known): SurenessOf {
  const [prevalence, measured, received] = [PREVALENCE, MEASURED, RECEIVED].map((code) => figures.get(code))
  const parts: SurenessPart[] = []
  if (measured?.state === 'value' && measured.numerator !== null && measured.denominator !== null) {
    const { numerator, denominator } = measured
    parts.push({
      code: 'measured',
      level: levelOf(percentOf(numerator, denominator), SURENESS.measured),
      says: `${formatCount(numerator)} dari ${formatCount(denominator)} balita diukur (${formatPercent(numerator, denominator)})`,
    })
  }
  if (received && received.coverage.expected > 0) {
    const { reported, expected } = received.coverage
    parts.push({
      code: 'received',
      level: levelOf(percentOf(reported, expected), SURENESS.received),
      says: `${formatCount(reported)} dari ${formatCount(expected)} desa mengirim Rekap Posyandu`,
    })
  }
  // Only where both speak of the same villages: else the share would mix two crowds.
  const valid = prevalence?.state === 'value' ? prevalence.denominator : null
  const all = measured?.state === 'value' && measured.counted === prevalence?.counted ? measured.numerator : null
  if (valid !== null && all !== null && all > 0 && valid <= all)
    parts.push({
      code: 'valid',
      level: levelOf(percentOf(valid, all), SURENESS.valid),
      says: `${formatCount(valid)} dari ${formatCount(all)} hasil ukur masuk akal (${formatPercent(valid, all)})`,
    })
  const level =
    prevalence?.state !== 'value' || !parts.some(({ code }) => code === 'measured')
      ? 'tidak_ada'
      : parts.reduce<Sureness>(
          (worst, part) => (ORDER.indexOf(part.level) < ORDER.indexOf(worst) ? part.level : worst),
          'kuat',
        )
  return { level, parts }
}
