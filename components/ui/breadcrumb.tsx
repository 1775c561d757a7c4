import { ChevronLeft, ChevronRight } from 'lucide-react'
import { classNames } from './class-names'
import { Icon } from './icon'

/** One place on the way; the last has no `href`, since one is there. */
export type Crumb = { label: string; href?: string }

/**
 * The way down to this page, of which a phone shows the step back up. For
 * regions it is the drill path: Indonesia, province, district, kecamatan, village.
 */
export function Breadcrumb({ crumbs, label = 'Jalur wilayah' }: { crumbs: Crumb[]; label?: string }) {
  const up = crumbs.findLastIndex((crumb) => crumb.href)
  return (
    <nav aria-label={label} data-soft-links className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map((crumb, index) => (
          <li
            key={crumb.href ?? crumb.label}
            className={classNames('inline-flex min-w-0 items-center gap-1', index !== up && 'phone:hidden')}
          >
            {index > 0 && <Icon of={ChevronRight} className="size-3.5 text-ink-soft phone:hidden" />}
            {crumb.href ? (
              <a
                href={crumb.href}
                className="inline-flex min-h-9 items-center gap-1 rounded-sm text-ink-soft underline-offset-2 hover:text-brand hover:underline desk:min-h-6"
              >
                <Icon of={ChevronLeft} className="desk:hidden" />
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" className="font-medium">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
