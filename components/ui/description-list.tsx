import type { ReactNode } from 'react'

export type Description = { term: string; detail: ReactNode }

/** Facts about one thing, term beside detail; beneath it on a phone. A missing detail shows a dash. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, detail }) => (
        <div key={term} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(8rem,13rem)_1fr]">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0">{detail ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
