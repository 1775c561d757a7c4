import { tenths } from '@/components/charts/scale'
import { formatPercent } from '@/lib/format/number'
import { type Digits, sum } from '@/lib/growth/heaping'

const HEIGHT = 96
const FLOOR = HEIGHT - 18

/** How often measures end in each digit, beside the even tenth. Finished markup. */
export function DigitBars({ title, digits }: { title: string; digits: Digits }) {
  const all = sum(digits)
  if (all === 0) return null
  const top = Math.max(0.2, ...digits.map((count) => count / all))
  const y = (share: number) => tenths(FLOOR - (share / top) * (FLOOR - 14))
  const told = digits.map((count, digit) => `${digit}: ${formatPercent(count, all, 0)}`).join(', ')
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-sm text-ink-soft">{title}</figcaption>
      <svg role="img" aria-label={`${title}. ${told}`} height={HEIGHT} className="block w-full text-xs">
        {digits.map((count, digit) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
          <g key={digit}>
            <rect
              x={`${digit * 10 + 1.5}%`}
              width="7%"
              y={y(count / all)}
              height={tenths(FLOOR - y(count / all))}
              className={count / all >= 0.2 ? 'fill-warn' : 'fill-seq-4'}
            />
            {count / all >= 0.2 && (
              <text x={`${digit * 10 + 5}%`} y={y(count / all) - 3} textAnchor="middle" className="figures fill-ink">
                {formatPercent(count, all, 0)}
              </text>
            )}
            <text x={`${digit * 10 + 5}%`} y={HEIGHT - 4} textAnchor="middle" className="figures fill-ink-soft">
              {digit}
            </text>
          </g>
        ))}
        <line x1="0" x2="100%" y1={y(0.1)} y2={y(0.1)} className="stroke-ink" strokeDasharray="4 3" />
        <line x1="0" x2="100%" y1={FLOOR} y2={FLOOR} className="stroke-line-strong" />
      </svg>
    </figure>
  )
}
