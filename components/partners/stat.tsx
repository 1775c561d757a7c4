import type { ReactNode } from 'react'

/** A figure of an overview: its name, the number, and a line that says what stands behind it. */
export function Stat({ label, value, note, href }: { label: string; value: string; note: ReactNode; href?: string }) {
  const inside = (
    <>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd>
        <span className="figures block text-lg font-semibold">{value}</span>
        <span className="block text-sm text-ink-soft">{note}</span>
        {href && (
          <a className="link no-print inline-flex min-h-11 items-center text-sm desk:min-h-8" href={href}>
            Lihat
            <span className="sr-only"> {label}</span>
          </a>
        )}
      </dd>
    </>
  )
  return <div className="surface min-w-0 px-4 py-3">{inside}</div>
}
