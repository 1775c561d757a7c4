import { Button } from '@/components/ui/button'
import type { DashboardView } from '@/lib/dashboards/address'
import { exploreChoices } from '@/lib/dashboards/indicators'
import { periodText } from '@/lib/format/period'

/** Which indicator is explored: a list of all, as a GET form that needs no script. */
export function ExploreChoice({ view }: { view: DashboardView }) {
  return (
    <form className="no-print flex w-full min-w-0 items-center gap-2 desk:w-auto">
      <input type="hidden" name="bulan" value={periodText(view.period)} />
      {view.form.code !== 'laporan-desa' && <input type="hidden" name="form" value={view.form.code} />}
      {view.months === 24 && <input type="hidden" name="rentang" value="24" />}
      <select
        key={view.indicator.code}
        name="ukuran"
        aria-label="Ukuran yang ditelusuri"
        defaultValue={view.indicator.code}
        className="control w-0! min-w-0 flex-1 truncate desk:w-80!"
      >
        {exploreChoices(view.form).map(({ label, indicators }) => (
          <optgroup key={label} label={label}>
            {indicators.map((indicator) => (
              <option key={indicator.code} value={indicator.code}>
                {indicator.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button type="submit">Telusuri</Button>
    </form>
  )
}
