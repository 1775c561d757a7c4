import type { Changed } from '@/lib/naskah/changes'
import { type Fact, factKey } from '@/lib/naskah/facts'
import { factCoverage, factHref, factLabel, factPlace, factSays } from '@/lib/naskah/words'

export type FactListProps = { facts: readonly Fact[]; changes: readonly Changed[]; asOf: string }

/** The figures behind a sentence, each with its halves, who stands behind it, and the page it comes from. */
export function FactList({ facts, changes, asOf }: FactListProps) {
  if (facts.length === 0) return <p className="text-sm text-ink-soft">Kalimat ini tidak memuat angka.</p>
  return (
    <div className="text-sm">
      <ul aria-label="Angka di balik kalimat" className="divide-y divide-line rounded-md border border-line">
        {facts.map((fact) => {
          const changed = changes.find(({ old }) => factKey(old) === factKey(fact))
          return (
            <li
              key={factKey(fact)}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-3 py-2"
            >
              <span className="min-w-0 flex-1 basis-64">
                <a href={factHref(fact)} className="font-medium text-brand underline underline-offset-2">
                  {factLabel(fact)}
                </a>
                <span className="block text-ink-soft">{factPlace(fact)}</span>
              </span>
              <span className="figures text-end">
                {factSays(fact)}
                {changed && <span className="block font-medium text-warn">Sekarang {factSays(changed.now)}</span>}
                <span className="block text-ink-soft">{factCoverage(fact)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-1.5 text-ink-soft">Angka dibaca {asOf}.</p>
    </div>
  )
}
