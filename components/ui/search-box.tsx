import { Search } from 'lucide-react'
import { Icon } from './icon'

export type SearchBoxProps = {
  /** What is searched, as the label: "Cari poktan". */
  label: string
  name?: string
  value?: string
  placeholder?: string
}

/** A search field to stand in a GET form or a filter bar; Enter searches. */
export function SearchBox({ label, name = 'q', value, placeholder }: SearchBoxProps) {
  return (
    <label className="relative block min-w-0 flex-1 basis-56">
      <span className="sr-only">{label}</span>
      <Icon of={Search} className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-ink-soft" />
      <input
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder ?? `${label}…`}
        autoComplete="off"
        enterKeyHint="search"
        className="control ps-9 desk:ps-9"
      />
    </label>
  )
}
