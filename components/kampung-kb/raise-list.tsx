import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { classLabel } from '@/lib/kampung-kb/rules'
import { type IndicatorCode, indicatorRule } from '@/lib/kampung-kb/score-edition'
import type { Raise } from '@/lib/kampung-kb/score-raise'

const SHOWN = 6

/** What raises a Kampung KB, the easiest first. Missing data stands above it: telling it may raise the class at once. */
export function RaiseList({ raises, missing }: { raises: readonly Raise[]; missing: readonly IndicatorCode[] }) {
  const items = raises.map((raise) => (
    <li
      key={raise.lifts.map(({ code, to }) => `${code}${to}`).join()}
      className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5"
    >
      <Badge tone="brand">{classLabel(raise.to)}</Badge>
      <span className="min-w-0 flex-1 basis-60">
        {raise.lifts.map(({ code, sentence }, at) => (
          <span key={code} className="block">
            {at > 0 && <span className="text-ink-soft">dan </span>}
            {sentence}
          </span>
        ))}
      </span>
    </li>
  ))
  return (
    <Card
      title="Naik kelas"
      note="Termurah dahulu. Urutan upayanya perkiraan; angkanya dihitung dari keadaan sekarang."
    >
      {missing.length > 0 && (
        <p className="mb-2 rounded-md bg-warn-soft px-3 py-2 text-on-warn-soft">
          Lengkapi dahulu datanya: {missing.map((code) => indicatorRule(code).label).join(', ')}. Mungkin kelasnya naik
          dengan sendirinya.
        </p>
      )}
      {items.length === 0 ? (
        <p className="text-ink-soft">
          {missing.length > 0
            ? 'Langkah berikutnya dapat dihitung sesudah data di atas lengkap.'
            : 'Ketiga indeks sudah tercapai; pertahankan.'}
        </p>
      ) : (
        <>
          <ol className="divide-y divide-line">{items.slice(0, SHOWN)}</ol>
          {items.length > SHOWN && (
            <Disclosure summary={`${items.length - SHOWN} cara lain`}>
              <ol className="divide-y divide-line">{items.slice(SHOWN)}</ol>
            </Disclosure>
          )}
        </>
      )}
    </Card>
  )
}
