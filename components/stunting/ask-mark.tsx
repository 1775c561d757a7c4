import { ExplainMark } from '@/components/figures/explain-mark'
import type { Indicator } from '@/lib/figures/indicator'
import { monthly } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'

type AskMarkProps = { code: string; indicator: Pick<Indicator, 'code' | 'label'>; period: Period; of?: string }

/** The way to *Asal angka* of a figure of the month, as small as the line it stands in. */
export function AskMark({ code, indicator, period, of }: AskMarkProps) {
  return (
    <span className="no-print">
      <ExplainMark regionCode={code} indicator={indicator} period={monthly(period)} of={of} />
    </span>
  )
}
