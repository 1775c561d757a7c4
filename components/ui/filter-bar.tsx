import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Icon } from './icon'

export type FilterBarProps = {
  /** Where the GET form goes; this page unless told. */
  action?: string
  /** For lists of people: the action that seals the searched word, so that no name stands in an address; and the list. */
  quiet?: { action: (data: FormData) => Promise<void>; at: string }
  /** Where *Hapus saringan* goes; shown only when something is filtered. */
  clearHref?: string
  /** `SearchBox`, `FilterSelect` and hidden inputs that must be kept. */
  children: ReactNode
  /** Excel, print, column chooser: the same place everywhere. */
  actions?: ReactNode
}

/** Search and filters of a list as one GET form, so a filtered list has an address. */
export function FilterBar({ action, quiet, clearHref, children, actions }: FilterBarProps) {
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to older phones */}
      <form
        role="search"
        action={quiet?.action ?? action}
        className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-2"
      >
        {quiet && <input type="hidden" name="at" value={quiet.at} />}
        {children}
        <Button type="submit">Terapkan</Button>
        {clearHref && (
          <Link href={clearHref} className="link inline-flex min-h-9 items-center px-1 text-sm">
            Hapus saringan
          </Link>
        )}
      </form>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

export type FilterSelectProps = {
  label: string
  name: string
  value?: string
  choices: readonly { value: string; label: string }[]
  /** The word for no filter: "Semua kecamatan". */
  all: string
}

/** One filter of the bar; its label is in the word for all. */
export function FilterSelect({ label, name, value = '', choices, all }: FilterSelectProps) {
  return (
    <label className="relative block max-w-full flex-1 basis-40 sm:flex-none">
      <span className="sr-only">{label}</span>
      <select key={value} name={name} defaultValue={value} className="control appearance-none truncate pe-8 desk:pe-8">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-ink-soft" />
    </label>
  )
}
