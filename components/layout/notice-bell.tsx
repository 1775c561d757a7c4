import { Bell } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { formatCount } from '@/lib/format/number'

/** The way to one's notifications, with how many are unread; from `most` on it says "99+". */
export function NoticeBell({ href, unread, most }: { href: string; unread: number; most: number }) {
  const many = unread >= most
  const count = many ? `${formatCount(most - 1)}+` : formatCount(unread)
  const name = unread === 0 ? 'Pemberitahuan' : `Pemberitahuan, ${count} belum dibaca`
  return (
    <a
      href={href}
      data-soft-link
      aria-label={name}
      title={name}
      className="relative grid size-11 place-items-center rounded-md text-ink-soft hover:bg-paper-sunk hover:text-ink desk:size-9"
    >
      <Icon of={Bell} size={20} />
      {unread > 0 && (
        <span className="figures absolute end-0 top-0.5 min-w-4.5 rounded-full bg-brand px-1 text-center text-xs leading-4.5 font-medium text-on-brand">
          {count}
        </span>
      )}
    </a>
  )
}
