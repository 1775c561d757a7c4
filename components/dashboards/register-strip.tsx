import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import type { Headline } from '@/lib/dashboards/dashboard'
import { figureSays } from '@/lib/dashboards/words'
import { formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { ExplainLink } from './headline-figures'

type RegisterStripProps = {
  code: string
  view: DashboardView
  registers: readonly Headline[]
  /** "lihat baris" of a measure; null where the actor has no list to open. */
  rowsHref: (measure: string) => string | null
}

const GROUPS = [
  { title: 'Poktan', prefix: 'poktan.' },
  { title: 'Kampung KB', prefix: 'kampung_kb.' },
  { title: 'Petugas lapangan', prefix: 'sdm.' },
  { title: 'Lokus stunting', prefix: 'lokus.' },
]

const NAMES: Readonly<Record<string, string>> = {
  'poktan.bkb_hi.ada': 'di antaranya BKB-HI',
  'kampung_kb.ada': 'Semua kelas',
  'kampung_kb.opd': 'OPD terlibat',
  'lokus.desa': 'Desa lokus tahun ini',
}

/** Short names inside a group whose heading says the rest. */
const nameOf = ({ code, label }: Headline['indicator']) =>
  NAMES[code] ?? label.replace(' yang ada', '').replace('Kampung KB kelas ', 'Kelas ')

/** What the registers count at the month's end, by group, each with its rows and its source. */
export function RegisterStrip({ code, view, registers, rowsHref }: RegisterStripProps) {
  return (
    <Card
      title={`Daftar pada akhir ${formatPeriod(view.period)}`}
      note="Dihitung dari daftar poktan, Kampung KB, petugas, dan lokus pada hari terakhir bulan ini."
      actions={<MonthForm view={view} />}
    >
      <div data-soft-links className="grid gap-x-8 gap-y-5 sm:grid-cols-2 desk:grid-cols-4">
        {GROUPS.filter(({ prefix }) => shownIn(registers, prefix).length > 0).map(({ title, prefix }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1 text-sm text-ink-soft">{title}</h3>
            <ul className="counts">
              {shownIn(registers, prefix).map((headline) => (
                <Line
                  key={headline.indicator.code}
                  {...{ code, view, headline }}
                  rows={rowsHref(headline.indicator.code)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}

const shownIn = (registers: readonly Headline[], prefix: string) =>
  registers.filter(({ indicator, now }) => indicator.code.startsWith(prefix) && now.state !== 'not_applicable')

type LineProps = { code: string; view: DashboardView; headline: Headline; rows: string | null }

function Line({ code, view, headline, rows }: LineProps) {
  const { indicator, now } = headline
  return (
    <li data-flash={indicator.code} data-flash-value={`${now.state} ${now.value}`}>
      <a href={paths.dashboard(code, `${viewQuery(view, { indicator })}#ukuran`)}>{nameOf(indicator)}</a>
      {now.state === 'value' ? (
        <b>{figureSays(indicator, now)}</b>
      ) : (
        <small>{now.state === 'not_reported' ? 'belum dicatat' : figureSays(indicator, now)}</small>
      )}
      {rows && (
        // biome-ignore lint/a11y/useAnchorContent: named by its label
        <a
          href={rows}
          aria-label={`Lihat baris ${indicator.label}`}
          title="Lihat baris"
          className="mark mark-right mark-press"
        />
      )}
      <ExplainLink {...{ code, view, headline }} />
    </li>
  )
}

/** Registers know months long before the first report: any month may be asked for. */
function MonthForm({ view }: { view: DashboardView }) {
  return (
    <form className="flex min-w-0 items-center gap-2">
      {view.form.code !== 'laporan-desa' && <input type="hidden" name="form" value={view.form.code} />}
      <input
        type="month"
        name="bulan"
        aria-label="Bulan"
        placeholder="2022-02"
        defaultValue={periodText(view.period)}
        className="control w-44! min-w-0"
      />
      <Button type="submit" size="small">
        Buka
      </Button>
    </form>
  )
}
