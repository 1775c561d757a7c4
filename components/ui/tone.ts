/** What a coloured surface says. Colour never says it alone: a word or a mark stands beside it. */
export type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad' | 'info'

/** A soft surface with text on it that passes 4.5:1. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-paper-sunk text-ink-soft',
  brand: 'bg-brand-soft text-on-brand-soft',
  good: 'bg-good-soft text-on-good-soft',
  warn: 'bg-warn-soft text-on-warn-soft',
  bad: 'bg-bad-soft text-on-bad-soft',
  info: 'bg-info-soft text-on-info-soft',
}
