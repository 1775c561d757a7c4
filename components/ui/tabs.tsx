export type Tab = { label: string; href: string; current?: boolean; count?: string }

/** Views of the same thing as links, so each has an address. They wrap on a phone rather than scroll. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav aria-label={label} data-soft-links className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-1.5 border-b-2 border-transparent text-ink-soft hover:border-line-strong hover:text-ink aria-[current]:border-brand aria-[current]:font-medium aria-[current]:text-ink desk:min-h-9"
            >
              {tab.label}
              {tab.count && <span className="figures rounded-full bg-paper-sunk px-1.5 text-xs">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
