import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { formatCount } from '@/lib/format/number'
import type { Period } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { WORK_LISTS } from '@/lib/worklists/lists'

type MendingCardProps = { counts: readonly { code: string; count: number }[]; period: Period }

/** The first few lists of what needs mending, with their counts; nothing when all is in order. */
export function MendingCard({ counts, period }: MendingCardProps) {
  const open = WORK_LISTS.flatMap((list) => {
    const count = counts.find(({ code }) => code === list.code)?.count ?? 0
    return count > 0 ? [{ list, count }] : []
  })
  if (open.length === 0) return null
  return (
    <Card
      title="Perlu dibenahi"
      actions={
        <LinkButton href={paths.workLists()} size="small" icon={ArrowRight} prefetch={false}>
          Semua
        </LinkButton>
      }
    >
      <ul className="divide-y divide-line">
        {open.slice(0, 4).map(({ list, count }) => (
          <li key={list.code}>
            <Link
              href={paths.workLists(list.code)}
              className="flex min-h-11 items-center gap-3 rounded-sm py-2 hover:text-brand"
              prefetch={false}
            >
              <span className="min-w-0 flex-1">{list.title(period)}</span>
              <span className="figures font-semibold">{formatCount(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
