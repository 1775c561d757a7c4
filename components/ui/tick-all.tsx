'use client'

/** Ticks or unticks every row of the table it heads. */
export function TickAll({ name, label }: { name: string; label: string }) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      className="block size-4 accent-brand"
      onChange={({ currentTarget }) => {
        const rows = currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`tbody input[name="${name}"]`)
        for (const row of rows ?? []) row.checked = currentTarget.checked
      }}
    />
  )
}
