import {
  ArrowRightLeft,
  Baby,
  Flower2,
  Hospital,
  House,
  type LucideIcon,
  NotebookPen,
  Scale,
  ShieldAlert,
  UsersRound,
} from 'lucide-react'
import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { formatDate } from '@/lib/format/date'
import { EVENT_KINDS, type EventKind, type TimelineEvent, type TimelineYear } from '@/lib/timeline/event'

const ICONS: Record<EventKind, LucideIcon> = {
  lahir: Baby,
  sasaran: NotebookPen,
  kunjungan: House,
  ukur: Scale,
  rujukan: Hospital,
  krs: ShieldAlert,
  poktan: UsersRound,
  pindah: ArrowRightLeft,
  meninggal: Flower2,
}

/** What happened in a family, newest first, year by year. */
export function TimelineList({ years }: { years: readonly TimelineYear[] }) {
  return (
    <div className="space-y-6">
      {years.map(({ year, events }) => (
        <section key={year} aria-label={`Tahun ${year}`}>
          <h3 className="figures mb-2 text-md font-semibold">{year}</h3>
          <ol className="ms-4 border-s-2 border-line">
            {events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

const TONES = {
  warn: 'bg-warn-soft text-on-warn-soft',
  good: 'bg-good-soft text-on-good-soft',
  none: 'bg-paper-sunk text-ink-soft',
}

function Event({ event }: { event: TimelineEvent }) {
  const { kind, on, title, words, personName, href, tone } = event
  const isNamed = personName !== '' && !title.includes(personName)
  return (
    <li className="relative break-inside-avoid pb-4 ps-7 last:pb-0">
      <span
        className={classNames(
          'absolute -start-[1.0625rem] top-0 grid size-8 place-items-center rounded-full border-2 border-paper-raised',
          TONES[tone ?? 'none'],
        )}
      >
        <Icon of={ICONS[kind]} />
        <span className="sr-only">{EVENT_KINDS[kind]}</span>
      </span>
      <p className="text-sm text-ink-soft">
        <time dateTime={on}>{formatDate(on)}</time>
        {isNamed && <span> · {personName}</span>}
      </p>
      <p className="font-medium">
        {href ? (
          <Link href={href} className="link">
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      {words.length > 0 && <p className="max-w-prose text-ink-soft">{words.join(' ')}</p>}
    </li>
  )
}
