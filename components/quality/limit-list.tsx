import { Disclosure } from '@/components/ui/disclosure'
import { formatDecimal } from '@/lib/format/number'
import { QUALITY } from '@/lib/quality/edition'

const number = (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 2)

/** The limits of the checks, each with its source and how settled it is. */
export function LimitList() {
  return (
    <div className="no-print">
      <Disclosure summary={`Batas yang dipakai (edisi ${QUALITY.edition})`}>
        <ul className="max-w-prose space-y-1 text-sm text-ink-soft">
          {Object.entries(QUALITY.limits).map(([code, { value, means, source, mark }]) => (
            <li key={code}>
              <span className="figures font-medium text-ink">{number(value)}</span> {means}.{' '}
              {mark === 'sure' ? source : 'Batas sementara dari kami, belum ditetapkan pedoman'}.
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
