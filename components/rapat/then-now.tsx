import type { Indicator } from '@/lib/figures/indicator'
import { basisWords, differenceWords, type FigureThen, monthWords, valueWords } from '@/lib/rapat/figure'

type ThenNowProps = {
  indicator: Pick<Indicator, 'label' | 'kind' | 'unit' | 'better' | 'periodKind'>
  then: FigureThen | null
  now: FigureThen | null
}

/** The linked figure as it stood when it was agreed, as it stands now, and what became of it. */
export function ThenNow({ indicator, then, now }: ThenNowProps) {
  return (
    <div className="rounded-md border border-line bg-paper-sunk px-3 py-2 text-sm">
      <p className="font-medium">
        {indicator.label}
        {then && <span className="font-normal text-ink-soft"> · {then.regionName}</span>}
      </p>
      <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <Side word="Saat disepakati" indicator={indicator} figure={then} />
        <Side word="Sekarang" indicator={indicator} figure={now} />
      </dl>
      <p className="mt-1">{differenceWords(indicator, then, now)}</p>
    </div>
  )
}

function Side({
  word,
  indicator,
  figure,
}: {
  word: string
  indicator: ThenNowProps['indicator']
  figure: FigureThen | null
}) {
  return (
    <div>
      <dt className="text-ink-soft">
        {word}
        {figure && `, ${monthWords(indicator, figure.period)}`}
      </dt>
      <dd>
        <span className="figures font-semibold">{figure ? valueWords(indicator, figure) : 'tidak tercatat'}</span>
        {figure && basisWords(figure) && <span className="text-ink-soft"> ({basisWords(figure)})</span>}
      </dd>
    </div>
  )
}
