import { softTone } from '@/components/ui/tone'
import type { Curve } from '@/lib/growth/curve'
import { CLASS_OF, type ClassRange, classRanges } from '@/lib/growth/words'

/** What the bands of a growth curve mean, in words with their limits. */
export function CurveKey({ index, flagged }: { index: Curve; flagged: boolean }) {
  const classed = CLASS_OF[index]
  return (
    <ul className="mt-2 flex flex-wrap gap-x-2 gap-y-1.5 text-xs">
      {classed &&
        classRanges(classed)
          .toReversed()
          .map(({ class: { code, label, weight }, ...range }) => (
            <li key={code} data-print-colour className={`rounded-md px-2 py-0.5 ${softTone[weight]}`}>
              <span className="font-medium">{label}</span> <span className="figures">{rangeInWords(range)}</span>
            </li>
          ))}
      {!classed && (
        <li className="text-ink-soft">
          Di antara −2 dan +2: seperti kebanyakan anak sehat. Di luarnya: minta diperiksa.
        </li>
      )}
      {flagged && <li className="text-ink-soft">◇ di luar batas wajar menurut WHO: ukur ulang</li>}
    </ul>
  )
}

const signed = (sd: number): string => `${sd > 0 ? '+' : sd < 0 ? '−' : ''}${Math.abs(sd)}`

function rangeInWords({ from, to, withEnd }: Omit<ClassRange, 'class'>): string {
  if (from === null) return `di bawah ${signed(to!)} SD`
  if (to === null) return `di atas ${signed(from)} SD`
  return `${signed(from)} s.d. ${withEnd ? '' : '<'}${signed(to)}`
}
