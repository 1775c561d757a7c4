import { CalendarDays, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react'
import { Still } from '@/components/still/still'
import { Icon } from '@/components/ui/icon'
import { Popover } from '@/components/ui/popover'
import { pickerClass } from './picker-class'

/** One month of the picker. `href` is absent for a month that cannot be chosen. */
export type PeriodChoice = { label: string; name: string; href?: string; current?: boolean }

export type PeriodPickerProps = {
  /** When one is: "Juli 2026". */
  current: string
  /** The same where there is little room: "Jul 2026". */
  short: string
  /** The years, newest first, each with its months. `label` is "Jul", `name` "Juli 2026". */
  years: { year: number; months: PeriodChoice[] }[]
  /** The neighbours, for stepping. */
  previousHref?: string
  nextHref?: string
}

/** The second question of every screen: when. Steps by a month, or picks any. */
export function PeriodPicker({ current, short, years, previousHref, nextHref }: PeriodPickerProps) {
  return (
    <Still className="contents">
      <div data-soft-links className="flex shrink-0 items-center gap-1">
        <Step href={previousHref} label="Bulan sebelumnya" icon={ChevronLeft} />
        <Popover
          name={`Periode: ${current}. Ganti periode`}
          className={pickerClass}
          align="end"
          panelClassName="p-3 sm:w-72"
          label={
            <>
              <Icon of={CalendarDays} className="text-brand phone:hidden" />
              <span className="figures whitespace-nowrap max-sm:hidden">{current}</span>
              <span className="figures whitespace-nowrap sm:hidden">{short}</span>
              <Icon of={ChevronDown} className="text-ink-soft" />
            </>
          }
        >
          {years.map(({ year, months }) => (
            <section key={year} className="mb-3 last:mb-0">
              <h2 className="figures mb-1.5 text-sm text-ink-soft">{year}</h2>
              <ul className="months">
                {months.map((month) => (
                  <li key={month.name}>
                    <Month month={month} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Popover>
        <Step href={nextHref} label="Bulan berikutnya" icon={ChevronRight} />
      </div>
    </Still>
  )
}

function Month({ month: { label, name, href, current } }: { month: PeriodChoice }) {
  if (!href) return <span>{label}</span>
  return (
    <a href={href} aria-label={name} aria-current={current ? 'true' : undefined}>
      {label}
    </a>
  )
}

function Step({ href, label, icon }: { href?: string; label: string; icon: typeof ChevronLeft }) {
  if (!href) return null
  return (
    <a
      href={href}
      aria-label={label}
      title={label}
      className="hidden size-9 place-items-center rounded-md text-ink-soft hover:bg-paper-sunk hover:text-ink sm:grid"
    >
      <Icon of={icon} size={20} />
    </a>
  )
}
