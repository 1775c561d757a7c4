'use client'

import { useRouter } from 'next/navigation'
import { LinkButton } from '@/components/ui/link-button'

export type DayPickerProps = { day: string; today: string; hrefBase: string }

/** Which day is written; another can be chosen up to today. */
export function DayPicker({ day, today, hrefBase }: DayPickerProps) {
  const router = useRouter()
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <label className="flex items-center gap-2 font-medium">
        Tanggal
        <input
          type="date"
          defaultValue={day}
          max={today}
          className="control w-44"
          onChange={({ target: { value } }) => {
            if (/^20\d\d-\d\d-\d\d$/.test(value) && value !== day) router.push(`${hrefBase}${value}`)
          }}
        />
      </label>
      {day !== today && (
        <LinkButton href={`${hrefBase}${today}`} tone="quiet">
          Hari ini
        </LinkButton>
      )}
    </div>
  )
}
