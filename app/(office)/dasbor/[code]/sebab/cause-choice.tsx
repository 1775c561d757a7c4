import { RegionField } from '@/components/regions/region-field'
import { Button } from '@/components/ui/button'
import { type CauseView, causeQuery, periodBefore } from '@/lib/figures/cause-address'
import { type FigurePeriod, figurePeriodText, formatFigurePeriod } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { NamedRegion } from '@/lib/regions/rules'

type CauseChoiceProps = {
  view: CauseView
  region: NamedRegion
  current: Period
  /** The region's code as it was typed. */
  typed: string
  found: boolean
}

/** What the figure is compared with: another period, or another region of the same one. */
export function CauseChoice({ view, region, current, typed, found }: CauseChoiceProps) {
  const { indicator, period, before, other } = view
  const periods = choices(view, current)
  const wrong = typed !== '' && !found
  return (
    <div className="no-print grid gap-4 sm:grid-cols-2">
      <form action={paths.figureCause(region.code)} className="surface flex flex-wrap items-end gap-2 p-4">
        <input type="hidden" name="ukuran" value={indicator.code} />
        <Choice label="Periode" name="periode" chosen={period} periods={periods} />
        <Choice label="Dibandingkan dengan" name="banding" chosen={before} periods={periods} />
        <Button type="submit">Bandingkan</Button>
      </form>
      <form action={paths.figureCause(region.code)} className="surface flex flex-wrap items-end gap-2 p-4">
        <input type="hidden" name="ukuran" value={indicator.code} />
        <input type="hidden" name="periode" value={figurePeriodText(period)} />
        <div className="min-w-0 flex-1 basis-56">
          <RegionField
            label="Atau dengan wilayah lain, periode yang sama"
            name="dengan"
            initial={typed || (other ?? '')}
            level={region.level}
            hint="Ketik nama atau kode, lalu pilih."
            state={
              wrong
                ? {
                    status: 'error',
                    fields: {
                      dengan: `Wilayah itu tidak ditemukan di wilayah kerja Anda. Tulis kodenya seperti ${region.code}.`,
                    },
                  }
                : undefined
            }
          />
        </div>
        <Button type="submit">Bandingkan</Button>
        {other && found && (
          <a
            href={paths.figureCause(region.code, causeQuery({ ...view, other: null }))}
            className="link min-h-9 px-1 text-sm"
          >
            Kembali ke antarbulan
          </a>
        )}
      </form>
    </div>
  )
}

type ChoiceProps = { label: string; name: string; chosen: FigurePeriod; periods: readonly FigurePeriod[] }

function Choice({ label, name, chosen, periods }: ChoiceProps) {
  return (
    <label className="min-w-0 flex-1 basis-36">
      <span className="text-sm text-ink-soft">{label}</span>
      <select key={figurePeriodText(chosen)} name={name} defaultValue={figurePeriodText(chosen)} className="control">
        {periods.map((period) => (
          <option key={period.from} value={figurePeriodText(period)}>
            {formatFigurePeriod(period)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The last two dozen periods of the kind, and the two that are chosen, newest first. */
function choices({ indicator, period, before }: CauseView, current: Period): FigurePeriod[] {
  const found = new Map([period, before].map((one) => [one.from, one]))
  let step: FigurePeriod = { ...period }
  while (step.from + (step.to - step.from + 1) <= current) {
    const length = indicator.periodKind === 'year' ? 12 : step.to - step.from + 1
    if (step.from + length > current) break
    step = { kind: step.kind, from: step.from + length, to: step.to + length }
  }
  for (let count = 0; count < 24; count += 1) {
    found.set(step.from, step)
    step = periodBefore(indicator, step)
  }
  return [...found.values()].toSorted((one, other) => other.from - one.from)
}
