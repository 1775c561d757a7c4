import { Button } from '@/components/ui/button'
import { periodText } from '@/lib/format/period'
import { indicatorOf, MEASURE_GROUPS } from '@/lib/stunting/measures'
import type { StuntingView } from '@/lib/stunting/view'

type MeasureChoiceProps = { view: StuntingView; keep?: Readonly<Record<string, string>> }

/** Which measure is ranked and mapped: a GET form that needs no script. */
export function MeasureChoice({ view, keep = {} }: MeasureChoiceProps) {
  return (
    <form className="no-print flex max-w-full min-w-0 flex-wrap items-center gap-2">
      {Object.entries({ bulan: periodText(view.period), ...keep }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {view.months === 24 && <input type="hidden" name="rentang" value="24" />}
      <select
        name="ukuran"
        aria-label="Ukuran yang dibandingkan"
        defaultValue={view.measure.code}
        className="control w-56! min-w-0 flex-auto truncate desk:w-80!"
      >
        {MEASURE_GROUPS.map(({ label, codes }) => (
          <optgroup key={label} label={label}>
            {codes.map((code) => (
              <option key={code} value={code}>
                {indicatorOf(code).label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button type="submit">Tampilkan</Button>
    </form>
  )
}
