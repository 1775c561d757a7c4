'use client'

import { classNames } from '@/components/ui/class-names'
import { formatPeriod, type Period } from '@/lib/format/period'

interface MonthChoiceProps {
  months: readonly Period[]
  current: Period
  onChoose: (period: Period) => void
}

/** This month or the one before: both stand on the device. */
export function MonthChoice({ months, current, onChoose }: MonthChoiceProps) {
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-2">
      <legend className="sr-only">Bulan</legend>
      {months.map((period) => (
        <button
          key={period}
          type="button"
          aria-pressed={period === current}
          onClick={() => onChoose(period)}
          className={classNames(
            'min-h-11 rounded-md border px-3 desk:min-h-9',
            period === current
              ? 'border-brand bg-brand-soft font-medium text-on-brand-soft'
              : 'border-line-strong bg-paper-raised hover:bg-paper-sunk',
          )}
        >
          {formatPeriod(period)}
        </button>
      ))}
    </fieldset>
  )
}
