import type { Indicator } from '@/lib/figures/indicator'
import type { Period } from '@/lib/format/period'
import { explainHref } from '@/lib/stunting/links'

type AskMarkProps = { code: string; indicator: Pick<Indicator, 'code' | 'form' | 'label'>; period: Period }

/** The way to *Dari mana angka ini?* of a figure. */
export function AskMark({ code, indicator, period }: AskMarkProps) {
  return (
    // biome-ignore lint/a11y/useAnchorContent: named by its label
    <a
      href={explainHref(code, indicator, period)}
      aria-label={`Dari mana angka ini? ${indicator.label}`}
      title="Dari mana angka ini?"
      className="mark mark-ask mark-press no-print"
    />
  )
}
